import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { useMessages } from '../state/messages.ts';
import { CheckScreen } from '../views/check/check-screen.tsx';
import { CompareScreen } from '../views/compare/compare-screen.tsx';
import { EndpointsScreen } from '../views/endpoints/endpoints-screen.tsx';
import { CaseScreen } from '../views/guide/case-screen.tsx';
import { GuideScreen } from '../views/guide/guide-screen.tsx';
import { HistoryScreen } from '../views/history/history-screen.tsx';
import { SavedReportScreen } from '../views/history/saved-report-screen.tsx';
import { PracticeScreen } from '../views/practice/practice-screen.tsx';
import { SettingsScreen } from '../views/settings/settings-screen.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { reportIdOf } from './screens.ts';

/** Location → screen. */
export function Routes(): ReactElement {
  const { shell } = useMessages().ui;
  const [location] = useLocation();
  const failed = (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{shell.screenFailed}</MessageBarBody>
    </MessageBar>
  );
  return (
    <ErrorBoundary key={location} fallback={failed}>
      <Switch>
        <Route path="/guide">
          <GuideScreen />
        </Route>
        <Route path="/guide/:id">{({ id }) => <CaseScreen id={id} />}</Route>
        <Route path="/history">
          <HistoryScreen />
        </Route>
        <Route path="/compare">
          <CompareScreen />
        </Route>
        <Route path="/report/:id">{({ id }) => <SavedReportScreen id={reportIdOf(id)} />}</Route>
        <Route path="/endpoints">
          <EndpointsScreen />
        </Route>
        <Route path="/practice">
          <PracticeScreen />
        </Route>
        <Route path="/settings">
          <SettingsScreen />
        </Route>
        <Route>
          <CheckScreen />
        </Route>
      </Switch>
    </ErrorBoundary>
  );
}
