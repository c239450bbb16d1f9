import { Button } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { useMessages } from '../../state/messages.ts';
import { useGiveCommand } from '../../state/use-command.ts';

/** Before there are two reports: what to do first. */
export function TooFewReports(): ReactElement {
  const { compare, history } = useMessages().ui;
  const give = useGiveCommand();
  return (
    <EmptyState icon={ArrowSwapRegular} title={compare.empty} hint={compare.emptyHint}>
      <Button appearance="primary" onClick={() => give('check')}>
        {history.toCheck}
      </Button>
      <Button onClick={() => give('import')}>{history.import}</Button>
    </EmptyState>
  );
}
