import type { ReactElement } from 'react';
import { Screen } from '../../components/screen.tsx';
import { useMessages } from '../../state/messages.ts';

export function CheckScreen(): ReactElement {
  const { shell } = useMessages().ui;
  return <Screen title={shell.nav.check}>{null}</Screen>;
}
