import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import { pathOf } from '../../components/screens.ts';
import { useMessages } from '../../state/messages.ts';

/** Why nothing can be practised now, and the way there. */
export function CheckUnderWay(): ReactElement {
  const { practice } = useMessages().ui;
  const [, go] = useLocation();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{practice.checkUnderWay}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => go(pathOf('check'))}>{practice.goToCheck}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
