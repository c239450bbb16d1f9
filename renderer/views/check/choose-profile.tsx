import { Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CatalogSummary } from '../../../shared/api/diagnostics-api.ts';
import { useMessages } from '../../state/messages.ts';
import type { ChosenProfile } from './draft.ts';

interface Place {
  readonly catalogId: string | null;
  readonly profile: string;
}

/** Ids may hold any character, so the value of an option is its place in the list. */
export function ChooseProfile(props: {
  readonly catalogs: readonly CatalogSummary[];
  readonly chosen: ChosenProfile | null;
  readonly label: string | undefined;
  readonly onChoose: (place: Place) => void;
  readonly className: string;
}): ReactElement {
  const { lang } = useMessages();
  const { catalogs, chosen } = props;
  const places = catalogs.flatMap(({ id, profiles }) =>
    profiles.map((profile): Place => ({ catalogId: id, profile: profile.id })),
  );
  const valueOf = (catalogId: string | null, profile: string): string =>
    String(places.findIndex((place) => place.catalogId === catalogId && place.profile === profile));
  const optionsOf = ({ id, profiles }: CatalogSummary): readonly ReactElement[] =>
    profiles.map((profile) => (
      <option key={profile.id} value={valueOf(id, profile.id)}>
        {profile.title[lang]}
      </option>
    ));
  return (
    <Select
      className={props.className}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      value={chosen === null ? '' : valueOf(chosen.catalogId, chosen.id)}
      onChange={(_, { value }) => {
        const place = places[Number(value)];
        if (place !== undefined) props.onChoose(place);
      }}
    >
      {catalogs.length === 1
        ? catalogs.flatMap(optionsOf)
        : catalogs.map((catalog) => (
            <optgroup key={catalog.id ?? ''} label={`${catalog.title[lang]} ${catalog.version}`}>
              {optionsOf(catalog)}
            </optgroup>
          ))}
    </Select>
  );
}
