import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { messagesFor } from '../../../../shared/messages/index.ts';
import { fakeDiagnostics } from '../../../support/fake-diagnostics.ts';
import { showPage } from '../../support/show-page.tsx';

const en = messagesFor('en');

test('a report’s verdict is on the page at once, and the rest when it has been read', async () => {
  const fake = fakeDiagnostics();
  let read: (() => void) | undefined;
  const reading = new Promise<void>((resolve) => {
    read = resolve;
  });
  const openReport: typeof fake.api.openReport = async (params) => {
    await reading;
    return fake.api.openReport(params);
  };
  await showPage('/history', { ...fake, api: { ...fake.api, openReport } });
  const row = await waitFor(() => {
    const found = document.querySelector<HTMLElement>('[data-report="firewall-drop"]');
    if (found === null) throw new Error('not listed yet');
    return found;
  });
  await userEvent.click(within(row).getByRole('link'));
  await screen.findByRole('heading', { level: 2, name: en.verdict.label.blocked });
  expect(screen.getByRole('button', { name: en.ui.history.judgeAgain })).toBeTruthy();
  expect(screen.queryByRole('heading', { name: en.words.heading.path })).toBeNull();
  read?.();
  await screen.findByRole('heading', { name: en.words.heading.path });
});
