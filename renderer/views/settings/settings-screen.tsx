import type { ReactElement } from 'react';
import { Screen } from '../../components/screen.tsx';
import { useMessages } from '../../state/messages.ts';

export function SettingsScreen(): ReactElement {
  const { shell } = useMessages().ui;
  return <Screen title={shell.nav.settings}>{null}</Screen>;
}
