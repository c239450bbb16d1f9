import type { ReactElement } from 'react';
import { Screen } from '../../components/screen.tsx';
import { useMessages } from '../../state/messages.ts';

export function SavedReportScreen(props: { readonly id: string }): ReactElement {
  const { shell } = useMessages().ui;
  return <Screen title={shell.nav.history}>{props.id}</Screen>;
}
