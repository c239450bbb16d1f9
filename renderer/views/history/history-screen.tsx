import type { ReactElement } from 'react';
import { Screen } from '../../components/screen.tsx';
import { useMessages } from '../../state/messages.ts';

export function HistoryScreen(): ReactElement {
  const { shell } = useMessages().ui;
  return <Screen title={shell.nav.history}>{null}</Screen>;
}
