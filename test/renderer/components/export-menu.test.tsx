import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { messagesFor } from '../../../shared/messages/index.ts';
import { fakeDiagnostics } from '../../support/fake-diagnostics.ts';
import { axeViolations } from '../support/axe.ts';
import { showPage } from '../support/show-page.tsx';

const { ui } = messagesFor('en');
const said = ui.export;
const button = (): Promise<HTMLElement> => screen.findByRole('button', { name: said.title });

test('the key opens it; then the file is named and the focus is on the button', async () => {
  const { fake } = await showPage('/report/none');
  await button();
  const user = userEvent.setup();
  await user.keyboard('{Control>}e{/Control}');
  const json = await screen.findByRole('menuitem', { name: /^JSON/ });
  expect(await axeViolations(screen.getByRole('menu'))).toEqual([]);
  await user.click(json);
  await screen.findByText(said.saved('report.json'));
  expect(fake.calls).toContainEqual({
    name: 'exportReport',
    params: { id: 'none', format: 'json', redact: true },
  });
  expect(document.activeElement).toBe(await button());
});

test('what is asked of a team is saved from there, for the teams that are asked', async () => {
  const { fake } = await showPage('/report/firewall-drop');
  await userEvent.click(await button());
  const group = await screen.findByRole('group', { name: 'What is asked of whom' });
  expect(within(group).getAllByRole('menuitem')).toHaveLength(1);
  expect(await axeViolations(screen.getByRole('menu'))).toEqual([]);
  await userEvent.click(within(group).getByRole('menuitem', { name: /^Firewall team/ }));
  await screen.findByText(said.saved('report firewall.md'));
  expect(fake.calls).toContainEqual({
    name: 'exportSheet',
    params: { id: 'firewall-drop', team: 'firewall', redact: true },
  });
});

test('a report that asks nobody offers no request', async () => {
  await showPage('/report/none');
  await userEvent.click(await button());
  await screen.findByRole('menuitem', { name: /^JSON/ });
  expect(screen.queryByRole('group', { name: 'What is asked of whom' })).toBeNull();
});

test('who thinks better of it is told nothing', async () => {
  let asked = 0;
  await showPage('/report/none', fakeDiagnostics({ exportReport: () => ((asked += 1), null) }));
  await userEvent.click(await button());
  await userEvent.click(await screen.findByRole('menuitem', { name: /^CSV/ }));
  await waitFor(() => expect(asked).toBe(1));
  expect(screen.queryByText(said.saved('report.csv'))).toBeNull();
});

test('why a file was not written is said on top', async () => {
  const problem = { code: 'unwritable', path: '/media/x/report.pdf', detail: 'ENOSPC' } as const;
  await showPage('/report/none', fakeDiagnostics({ exportReport: () => problem }));
  await userEvent.click(await button());
  await userEvent.click(await screen.findByRole('menuitem', { name: /^PDF/ }));
  await screen.findByText(ui.problem(problem));
});

test('without a report it says why there is nothing to export, by key too', async () => {
  const { fake } = await showPage('/history');
  const inactive = await button();
  expect(inactive.getAttribute('aria-disabled')).toBe('true');
  act(() => fake.emit({ type: 'command', command: 'export' }));
  // Beside the message there is the button's own description.
  await screen.findByText(said.chooseOne, { selector: '[role=status] span' });
  expect(screen.queryByRole('menu')).toBeNull();
});

/** Here, modal dialogs hide themselves along with the page behind them. */
const HIDDEN = { hidden: true } as const;

test('names are replaced unless the switch is put off; what that finds is shown before', async () => {
  const { fake } = await showPage('/report/tls-intercepted');
  const { redaction } = messagesFor('en');
  const user = userEvent.setup();
  await user.click(await button());
  const replacing = await screen.findByRole('menuitemcheckbox', { name: redaction.replace });
  expect(replacing.getAttribute('aria-checked')).toBe('true');
  await user.click(screen.getByRole('menuitem', { name: redaction.preview }));
  const dialog = await screen.findByRole('dialog', HIDDEN, { timeout: 8_000 });
  await within(dialog).findByText('certificate-1', { exact: false });
  expect(dialog.textContent).toContain(redaction.previewTitle);
  expect(await axeViolations(dialog)).toEqual([]);
  await user.click(within(dialog).getByRole('button', { ...HIDDEN, name: redaction.close }));
  await user.click(await button());
  await user.click(await screen.findByRole('menuitemcheckbox', { name: redaction.replace }));
  expect(screen.getByRole('menuitem', { name: redaction.preview }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  await user.click(screen.getByRole('menuitem', { name: /^HTML/ }));
  await screen.findByText(said.saved('report.html'));
  expect(fake.calls).toContainEqual({
    name: 'exportReport',
    params: { id: 'tls-intercepted', format: 'html', redact: false },
  });
});
