import { Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { LANGUAGES, THEMES } from '../../../shared/api/settings.ts';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../state/messages.ts';
import { useAppState } from '../../state/store.ts';
import { useTellProblem } from '../../state/tell-problem.ts';
import { SettingRow } from './setting-row.tsx';
import type { SaveSettings } from './use-save-settings.ts';

export function AppearanceSection({ save }: { readonly save: SaveSettings }): ReactElement {
  const { sections, language, theme } = useMessages().ui.settings;
  const settings = useAppState((state) => state.settings);
  const systemLang = useAppState((state) => state.about.systemLang);
  const tell = useTellProblem();
  return (
    <Section title={sections.appearance}>
      <SettingRow label={language.label} hint={language.hint}>
        {(control) => (
          <Select
            {...control}
            value={settings.language}
            onChange={(_, { value }) => {
              const chosen = LANGUAGES.find((one) => one === value);
              if (chosen !== undefined) void save({ language: chosen }).then(tell);
            }}
          >
            {LANGUAGES.map((one) => (
              <option key={one} value={one} {...(one === 'system' ? {} : { lang: one })}>
                {language.names(one, systemLang)}
              </option>
            ))}
          </Select>
        )}
      </SettingRow>
      <SettingRow line label={theme.label} hint={theme.hint}>
        {(control) => (
          <Select
            {...control}
            value={settings.theme}
            onChange={(_, { value }) => {
              const chosen = THEMES.find((one) => one === value);
              if (chosen !== undefined) void save({ theme: chosen }).then(tell);
            }}
          >
            {THEMES.map((one) => (
              <option key={one} value={one}>
                {theme.names[one]}
              </option>
            ))}
          </Select>
        )}
      </SettingRow>
    </Section>
  );
}
