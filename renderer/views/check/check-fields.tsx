import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { ReactElement, RefObject } from 'react';
import { useMessages } from '../../state/messages.ts';
import { ChooseNetwork } from './choose-network.tsx';
import { ChooseProfile } from './choose-profile.tsx';
import type { Check } from './use-check.ts';

const useStyles = makeStyles({
  // The parts of a field have widths of their own, which a narrow one must not have.
  wide: { width: '100%', minWidth: 0, '& input, & select': { width: '100%', minWidth: 0 } },
  profile: { flex: '1 1 220px', minWidth: 0 },
  network: { flex: '1 1 180px', minWidth: 0 },
  domains: { flex: '1 1 240px', minWidth: 0 },
  compactProfile: {
    flex: '0 1 220px',
    minWidth: '140px',
    '@media (min-width: 1400px)': { flexBasis: '320px' },
  },
  compactNetwork: { flex: '0 1 160px', minWidth: '120px' },
  compactDomains: { flex: '0 1 200px', minWidth: '140px' },
});

/** Profile, network, and the SIP domains where the profile wants them; `compact`, they name themselves only to readers. */
export function CheckFields(props: {
  readonly check: Check;
  readonly compact: boolean;
  readonly domains: RefObject<HTMLInputElement | null>;
}): ReactElement {
  const { check, compact } = props;
  const styles = useStyles();
  const { check: said } = useMessages().ui;
  const named = (label: string): { readonly label?: string } => (compact ? {} : { label });
  const self = (label: string): string | undefined => (compact ? label : undefined);
  const { badDomain } = check;
  return (
    <>
      <Field className={compact ? styles.compactProfile : styles.profile} {...named(said.profile)}>
        <ChooseProfile
          className={styles.wide}
          catalogs={check.catalogs}
          chosen={check.profile}
          label={self(said.profile)}
          onChoose={check.change}
        />
      </Field>
      <Field className={compact ? styles.compactNetwork : styles.network} {...named(said.network)}>
        <ChooseNetwork
          className={styles.wide}
          value={check.draft.label}
          label={self(said.network)}
          onChange={(label) => check.change({ label })}
        />
      </Field>
      {check.profile?.wantsSipDomain === true ? (
        <Field
          className={compact ? styles.compactDomains : styles.domains}
          {...named(said.sipDomains)}
          {...(badDomain === null
            ? compact
              ? {}
              : { hint: said.sipDomainsHint }
            : { validationMessage: said.notADomain(badDomain) })}
        >
          <Input
            ref={(input: HTMLInputElement | null) => {
              props.domains.current = input;
            }}
            className={styles.wide}
            {...(compact ? { 'aria-label': said.sipDomains } : {})}
            placeholder="contoso.com"
            spellCheck={false}
            autoComplete="off"
            value={check.draft.sipDomains}
            onChange={(_, { value }) => check.change({ sipDomains: value })}
          />
        </Field>
      ) : null}
    </>
  );
}
