import { Button } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { useMessages } from '../../state/messages.ts';
import { useGiveCommand } from '../../state/use-command.ts';

/** Before the first run: what to do first. */
export function EmptyHistory(): ReactElement {
  const { history } = useMessages().ui;
  const give = useGiveCommand();
  return (
    <EmptyState icon={HistoryRegular} title={history.empty} hint={history.emptyHint}>
      <Button appearance="primary" onClick={() => give('check')}>
        {history.toCheck}
      </Button>
      <Button onClick={() => give('import')}>{history.import}</Button>
    </EmptyState>
  );
}
