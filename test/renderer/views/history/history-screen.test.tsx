import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { messagesFor } from '../../../../shared/messages/index.ts';
import type { ReportSummary } from '../../../../shared/api/runs.ts';
import { fakeDiagnostics, summaryOf } from '../../../support/fake-diagnostics.ts';
import { RECORDED } from '../../../support/recorded-reports.ts';
import { axeViolations } from '../../support/axe.ts';
import { showPage } from '../../support/show-page.tsx';

const { history, export: exporting, shell } = messagesFor('en').ui;
/** Without a layout the focus does not enter a dialog, which may therefore stay hidden from screen readers in jsdom. */
const HIDDEN = { hidden: true } as const;
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
  const field = await screen.findByRole('textbox', { name: history.newName, ...HIDDEN });
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
  expect(fake.calls).toContainEqual({
    name: 'exportReport',
    params: { id: 'none', format: 'csv', redact: true },
  });
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
  const dialog = await screen.findByRole('dialog', HIDDEN);
  expect(dialog.textContent).toContain('office.json');
  expect(dialog.textContent).toContain('observations[3].outcome.status');
  expect(dialog.textContent).toContain(history.wrongLine(42));
  await userEvent.click(within(dialog).getByRole('button', { name: shell.close, ...HIDDEN }));
  await waitFor(() => expect(screen.queryByRole('dialog', HIDDEN)).toBeNull());
});

test('a report that is gone leads back to the list', async () => {
  await showPage('/report/nowhere');
  await screen.findByRole('heading', { name: history.gone });
  await userEvent.click(screen.getByRole('button', { name: history.toHistory }));
  await waitFor(() => expect(rows().length).toBe(5));
});

test('judging again says whether today’s rules agree', async () => {
  await showPage('/report/firewall-drop');
  const judge = await screen.findByRole('button', { name: history.judgeAgain });
  await userEvent.click(judge);
  const heading = await screen.findByRole('heading', { name: history.judgedSame });
  expect(document.activeElement).toBe(heading);
  await userEvent.click(screen.getByRole('button', { name: shell.close }));
  expect(screen.queryByText(history.judgedSame)).toBeNull();
  expect(document.activeElement).toBe(judge);
});

test('where today’s rules say something else, both stand side by side, and today’s can be kept', async () => {
  const before = RECORDED['firewall-drop'];
  const now = RECORDED['captive-portal'];
  const { fake } = await showPage(
    '/report/firewall-drop',
    fakeDiagnostics({ judgeAgain: () => ({ before, now, same: false }) }),
  );
  await userEvent.click(await screen.findByRole('button', { name: history.judgeAgain }));
  const part = await screen.findByRole('region', { name: history.judgedOther });
  expect(part.textContent).toContain(before.verdict.summary);
  expect(part.textContent).toContain(now.verdict.summary);
  expect(within(part).getAllByText(history.newly)).toHaveLength(now.findings.length);
  expect(within(part).getAllByText(history.noLonger)).toHaveLength(before.findings.length);
  expect(await axeViolations(part)).toEqual([]);
  await userEvent.click(within(part).getByRole('button', { name: history.keep }));
  await screen.findByText(history.kept);
  expect(fake.calls).toContainEqual({ name: 'keepJudgement', params: { id: 'firewall-drop' } });
});

const many = (n: number): readonly ReportSummary[] =>
  Array.from({ length: n }, (_, index) => ({
    ...summaryOf(`r${index}`, RECORDED.none),
    label: index % 2 === 0 ? `Café ${index}` : 'network-'.repeat(15),
    startedAt: new Date(Date.UTC(2026, 10, 24) - index * 3_600_000).toISOString(),
    imported: index % 3 === 0,
    interrupted: index % 4 === 0,
    unsaved: index % 5 === 0,
  }));

test('a thousand reports: some at once, all on demand, and any of them found', async () => {
  await showPage('/history', fakeDiagnostics({ listReports: () => many(1000) }));
  await waitFor(() => expect(rows()).toHaveLength(100));
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('1001');
  const user = userEvent.setup();
  await user.keyboard('{Control>}f{/Control}');
  await user.keyboard('cafe 998');
  await waitFor(() => expect(rows().map(({ dataset }) => dataset['report'])).toEqual(['r998']));
  await user.clear(screen.getByRole('searchbox'));
  await user.click(screen.getByRole('button', { name: history.showAll(1000) }));
  await waitFor(() => expect(rows()).toHaveLength(1000));
}, 60_000);

test('one row is the stop of the Tab key; Space selects, with Shift up to there, Ctrl+A all', async () => {
  await showPage('/history');
  const user = userEvent.setup();
  await rowOf('none');
  expect(document.querySelectorAll('[data-report] a[tabindex="0"]')).toHaveLength(1);
  linkIn(rows()[1]!).focus();
  await user.keyboard(' {End}');
  expect(document.activeElement).toBe(linkIn(rows().at(-1)!));
  expect(linkIn(rows().at(-1)!).tabIndex).toBe(0);
  await user.keyboard('{Shift>} {/Shift}');
  await screen.findByText(history.selected(4));
  await user.keyboard('{Home}{Control>}a{/Control}');
  await screen.findByText(history.selected(5));
  await user.keyboard(' ');
  await screen.findByText(history.selected(4));
});

test('a click anywhere on a row opens its report, one on its box does not', async () => {
  await showPage('/history');
  const row = await rowOf('firewall-drop');
  await userEvent.click(within(row).getByRole('checkbox'));
  expect(document.title).toContain(history.title);
  await userEvent.click(within(row).getAllByRole('cell').at(-1)!);
  await screen.findByRole('button', { name: history.judgeAgain });
});

test('the focus comes back from a dialog, and from a message that goes', async () => {
  await showPage('/history');
  const user = userEvent.setup();
  await rowOf('none');
  const link = linkIn(rows()[2]!);
  link.focus();
  await user.keyboard('{F2}');
  await screen.findByRole('textbox', { name: history.newName, ...HIDDEN });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(link));
  await user.keyboard('{Delete}');
  const neighbour = await waitFor(() => {
    expect(rows()).toHaveLength(4);
    return document.activeElement;
  });
  const undo = await screen.findByRole('button', { name: shell.undo });
  undo.focus();
  await user.keyboard('{Enter}');
  await screen.findByText(history.restored(1));
  expect(document.activeElement).toBe(neighbour);
  await waitFor(() => expect(rows()).toHaveLength(5));
});

test('what was deleted comes back by key also after another message', async () => {
  const { fake } = await showPage('/history');
  const user = userEvent.setup();
  await rowOf('none');
  linkIn(rows()[0]!).focus();
  await user.keyboard('{Delete}');
  await screen.findByText(history.deleted(1));
  act(() => fake.emit({ type: 'command', command: 'export' }));
  await screen.findByText(exporting.chooseOne, { selector: '[role=status] span' });
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(rows()).toHaveLength(5));
});

test.each(['/history', '/report/firewall-drop', '/report/nowhere'])(
  'axe finds nothing on %s',
  async (location) => {
    await showPage(location);
    await waitFor(() => expect(document.querySelector('[data-report], main button')).not.toBeNull());
    expect(await axeViolations(document.body)).toEqual([]);
  },
);
