import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { messagesFor } from '../../../../shared/messages/index.ts';
import { fakeDiagnostics } from '../../../support/fake-diagnostics.ts';
import { showPage } from '../../support/show-page.tsx';

const { history, export: exporting, shell } = messagesFor('en').ui;
const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-report]')];
const rowOf = async (id: string): Promise<HTMLElement> =>
  waitFor(() => {
    const found = document.querySelector<HTMLElement>(`[data-report="${id}"]`);
    if (found === null) throw new Error(`no row ${id}`);
    return found;
  });
const linkIn = (row: HTMLElement): HTMLElement => within(row).getByRole('link');

test('what is deleted by key can be brought back by key, and the focus goes to a neighbour', async () => {
  await showPage('/history');
  const user = userEvent.setup();
  const all = await waitFor(() => {
    expect(rows().length).toBe(5);
    return rows();
  });
  const [first, second] = all;
  linkIn(first!).focus();
  await user.keyboard('{Delete}');
  await waitFor(() => expect(rows()).toHaveLength(4));
  expect(document.activeElement?.closest('[data-report]')?.getAttribute('data-report')).toBe(
    second!.dataset['report'],
  );
  await screen.findByText(history.deleted(1));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(rows()).toHaveLength(5));
});

test('arrow keys move between reports, F2 renames, and the new name is sent', async () => {
  const { fake } = await showPage('/history');
  const user = userEvent.setup();
  const row = await rowOf('firewall-drop');
  linkIn(rows()[0]!).focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(linkIn(rows()[1]!));
  linkIn(row).focus();
  await user.keyboard('{F2}');
  const field = await screen.findByRole('textbox', { name: history.newName });
  await user.clear(field);
  await user.type(field, 'Office, third floor{Enter}');
  await waitFor(() =>
    expect(fake.calls).toContainEqual({
      name: 'renameReport',
      params: { id: 'firewall-drop', label: 'Office, third floor' },
    }),
  );
  await within(await rowOf('firewall-drop')).findByText('Office, third floor');
});

test('one chosen report can be exported; several can only be deleted', async () => {
  const { fake } = await showPage('/history');
  const user = userEvent.setup();
  const boxes = within(await rowOf('none')).getByRole('checkbox');
  await user.click(boxes);
  await user.click(screen.getByRole('button', { name: exporting.title }));
  await user.click(await screen.findByRole('menuitem', { name: /^CSV/ }));
  await screen.findByText(exporting.saved('report.csv'));
  expect(fake.calls).toContainEqual({ name: 'exportReport', params: { id: 'none', format: 'csv' } });
  await user.click(within(await rowOf('firewall-drop')).getByRole('checkbox'));
  expect(screen.getByRole('button', { name: history.rename })).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('button', { name: history.delete }));
  await waitFor(() => expect(rows()).toHaveLength(3));
});

test('an empty history says what to do first', async () => {
  await showPage('/history', fakeDiagnostics({ listReports: () => [] }));
  await screen.findByText(history.empty);
  await userEvent.click(screen.getByRole('button', { name: history.toCheck }));
  await waitFor(() => expect(document.title).not.toContain(history.title));
});

test('a file that is refused is shown with the faulty line, until it is closed', async () => {
  await showPage('/history');
  await screen.findByText(history.title, { selector: 'h1' });
  const input = document.querySelector<HTMLInputElement>('input[type=file][multiple]');
  await userEvent.upload(
    input!,
    new File(['{ "callpathReport": 1 }'], 'office.json', { type: 'application/json' }),
  );
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('office.json');
  expect(dialog.textContent).toContain('observations[3].outcome.status');
  expect(dialog.textContent).toContain(history.wrongLine(42));
  await userEvent.click(within(dialog).getByRole('button', { name: shell.close }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a report that is gone leads back to the list', async () => {
  await showPage('/report/nowhere');
  await screen.findByText(new RegExp(history.gone));
  const links = await screen.findAllByRole('link', { name: history.back });
  await userEvent.click(links.at(-1)!);
  await waitFor(() => expect(rows().length).toBe(5));
});

test('judging again says whether today’s rules agree', async () => {
  await showPage('/report/firewall-drop');
  await userEvent.click(await screen.findByRole('button', { name: history.judgeAgain }));
  await screen.findByText(history.judgedSame);
});
