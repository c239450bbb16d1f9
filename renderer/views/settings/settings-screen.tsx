import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Screen } from '../../components/screen.tsx';
import { useMessages } from '../../state/messages.ts';
import { AppearanceSection } from './appearance-section.tsx';
import { DnsSection } from './dns-section.tsx';
import { MeasuringSection } from './measuring-section.tsx';
import { ReportsSection } from './reports-section.tsx';
import { ResetDefaults } from './reset-defaults.tsx';
import { RootsSection } from './roots-section.tsx';
import { useSaveSettings } from './use-save-settings.ts';

const useStyles = makeStyles({
  sections: { display: 'flex', flexDirection: 'column', gap: '20px', maxWidth: '960px' },
  saved: { margin: '-8px 0 0', color: tokens.colorNeutralForeground3 },
});

export function SettingsScreen(): ReactElement {
  const styles = useStyles();
  const { settings } = useMessages().ui;
  const save = useSaveSettings();
  return (
    <Screen title={settings.title}>
      <div className={styles.sections}>
        <p className={styles.saved}>{settings.savedAtOnce}</p>
        <AppearanceSection save={save} />
        <MeasuringSection save={save} />
        <DnsSection save={save} />
        <RootsSection save={save} />
        <ReportsSection save={save} />
        <ResetDefaults save={save} />
      </div>
    </Screen>
  );
}
