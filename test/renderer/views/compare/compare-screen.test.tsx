import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../../../shared/messages/index.ts';
import type { Messages } from '../../../../shared/messages/messages.ts';
import type { Report } from '../../../../shared/model/report.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/api/settings.ts';
import { fakeDiagnostics, summaryOf } from '../../../support/fake-diagnostics.ts';
import { largeReport } from '../../../support/large-report.ts';
import { RECORDED, type RecordedFault } from '../../../support/recorded-reports.ts';
import { brokenReport, healthyReport } from '../../../support/sample-report.ts';
import { axeViolations } from '../../support/axe.ts';
import { showPage } from '../../support/show-page.tsx';

const en = messagesFor('en');
const { compare, history } = en.ui;
const { heading } = en.compare;

/** The two lists of reports, the first one first. */
async function lists({ ui }: Messages = en): Promise<readonly HTMLSelectElement[]> {
  const first = await screen.findByRole<HTMLSelectElement>('combobox', { name: ui.compare.first });
  return [first, screen.getByRole<HTMLSelectElement>('combobox', { name: ui.compare.second })];
}

/** The place of a report in both lists, behind the line that asks to choose one: newest first. */
const placeOf = (fault: RecordedFault): number =>
  Object.values(RECORDED)
    .toSorted((one, other) => other.startedAt.localeCompare(one.startedAt))
    .indexOf(RECORDED[fault]) + 1;

async function choose(first: RecordedFault, second: RecordedFault, messages = en): Promise<void> {
  const [a, b] = await lists(messages);
  await userEvent.selectOptions(a!, a!.options[placeOf(first)]!);
  await userEvent.selectOptions(b!, b!.options[placeOf(second)]!);
}

const DROPPED: Report = { ...brokenReport, id: 'office', label: 'Office' };
const HEALTHY: Report = { ...healthyReport, id: 'cafe', label: 'Café' };
const inLab = (id: string): Report => (id === DROPPED.id ? DROPPED : HEALTHY);

/** The comparison of two networks of the lab, the faulty one first. */
async function showLab(): Promise<void> {
  const fake = fakeDiagnostics({
    listReports: () => [DROPPED, HEALTHY].map((one) => summaryOf(one.id, one)),
    openReport: ({ id }) => ({ summary: summaryOf(id, inLab(id)), report: inLab(id) }),
  });
  await showPage('/compare', fake);
  const [a, b] = await lists();
  await userEvent.selectOptions(a!, a!.options[1]!);
  await userEvent.selectOptions(b!, b!.options[2]!);
}

const rowsShown = (): readonly HTMLElement[] =>
  within(screen.getByRole('grid', { name: heading.endpoints }))
    .getAllByRole('row')
    .slice(1);

describe('two reports side by side', () => {
  test('both verdicts, the root difference, what it proves and what it does not, and the endpoints', async () => {
    await showLab();
    const root = await screen.findByRole('region', { name: heading.root });
    expect(root.textContent).toContain(DROPPED.findings[0]!.title);
    expect(within(root).getByText(en.words.heading.whatToDo)).toBeTruthy();
    for (const { verdict } of [DROPPED, HEALTHY])
      expect(screen.getAllByText(verdict.summary).length).toBeGreaterThan(0);
    for (const name of [heading.proves, heading.doesNotProve, heading.findings, heading.causes])
      expect(screen.getByRole('region', { name })).toBeTruthy();
    const [first] = rowsShown();
    expect(first!.textContent).toContain('sipfed.contoso-online.test');
    expect(first!.textContent).toContain('fails only in A · A: no answer at all');
    expect(await axeViolations(document.body)).toEqual([]);
  });

  test('swapping sides keeps the button’s focus, and turns what is said round', async () => {
    await showPage('/compare');
    await choose('firewall-drop', 'none');
    await screen.findByText(`Only in run A: ${RECORDED['firewall-drop'].findings[0]!.title}.`, {
      selector: 'p',
    });
    const swap = screen.getByRole('button', { name: compare.swap });
    await userEvent.click(swap);
    await screen.findByText(`Only in run B: ${RECORDED['firewall-drop'].findings[0]!.title}.`, {
      selector: 'p',
    });
    expect(document.activeElement).toBe(swap);
    const [a] = await lists();
    expect(a!.selectedIndex).toBe(placeOf('none'));
  });

  test('only the endpoints that are wanted, moved through by arrow keys', async () => {
    await showLab();
    const differs = await screen.findByRole('button', { name: new RegExp(`^${compare.filters.differs}`) });
    await userEvent.click(differs);
    const shown = rowsShown();
    expect(shown.length).toBeLessThan(HEALTHY.subject!.endpoints.length);
    for (const row of shown) expect(row.textContent).toContain('fails only in A');
    await userEvent.click(screen.getByRole('button', { name: new RegExp(`^${compare.filters.all}`) }));
    rowsShown()[0]!.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(rowsShown()[1]);
  });

  test('of a large report only the rows in view are on the page', async () => {
    const report = largeReport(3_000);
    const fake = fakeDiagnostics({
      openReport: ({ id }) => ({
        summary: { ...summary(id) },
        report: { ...report, id, label: id },
      }),
      listReports: () => ['one', 'two'].map(summary),
    });
    await showPage('/compare', fake);
    const [a, b] = await lists();
    await userEvent.selectOptions(a!, a!.options[1]!);
    await userEvent.selectOptions(b!, b!.options[2]!);
    const grid = await screen.findByRole('grid', { name: heading.endpoints });
    expect(Number(grid.getAttribute('aria-rowcount'))).toBeGreaterThan(1_000);
    expect(within(grid).getAllByRole('row').length).toBeLessThan(60);
  });

  test('in French and dark, axe finds nothing either', async () => {
    const fr = messagesFor('fr');
    const settings = { ...DEFAULT_SETTINGS, language: 'fr', theme: 'dark' } as const;
    await showPage('/compare', fakeDiagnostics({}, { settings }));
    await choose('tls-intercepted', 'none', fr);
    await screen.findByRole('region', { name: fr.compare.heading.root });
    expect(await axeViolations(document.body)).toEqual([]);
  });

  test('runs that two versions judged are judged again before they are compared', async () => {
    const old = { ...RECORDED['firewall-drop'], tool: { name: 'callpath', version: '0.0.1' } };
    const fake = fakeDiagnostics({
      openReport: ({ id }) => ({
        summary: summary(id),
        report: id === 'firewall-drop' ? old : RECORDED.none,
      }),
    });
    await showPage('/compare', fake);
    await choose('firewall-drop', 'none');
    await screen.findByText(en.compare.reservation({ kind: 'judged-again' }, { a: '', b: '' }));
    expect(fake.calls.filter(({ name }) => name === 'judgeAgain')).toHaveLength(2);
  });

  test('a report that cannot be opened is said, and others can be chosen', async () => {
    const fake = fakeDiagnostics({ openReport: () => ({ code: 'no-such-report' }) });
    await showPage('/compare', fake);
    await choose('firewall-drop', 'none');
    await screen.findByRole('button', { name: history.toHistory });
    expect(await lists()).toHaveLength(2);
  });
});

const summary = (id: string) => ({
  id,
  label: id,
  startedAt: '2026-11-24T09:00:00Z',
  durationMs: 1,
  status: 'blocked' as const,
  summary: id,
  profile: 'p',
  catalogId: 'c',
  problems: 1,
  warnings: 0,
  observations: 1,
  interrupted: false,
  imported: false,
  practice: null,
  unsaved: false,
});

const rowOf = async (id: string): Promise<HTMLElement> =>
  waitFor(() => {
    const found = document.querySelector<HTMLElement>(`[data-report="${id}"]`);
    if (found === null) throw new Error(`no row ${id}`);
    return found;
  });

describe('the way there', () => {
  test.each(['button', 'key', 'menu'] as const)('two selected reports, by %s', async (way) => {
    const { fake } = await showPage('/history');
    for (const id of ['none', 'firewall-drop'])
      within(await rowOf(id))
        .getByRole('link')
        .focus();
    for (const id of ['none', 'firewall-drop']) {
      within(await rowOf(id))
        .getByRole('link')
        .focus();
      await userEvent.keyboard(' ');
    }
    if (way === 'button') await userEvent.click(screen.getByRole('button', { name: compare.compare }));
    else if (way === 'key') await userEvent.keyboard('{Control>}d{/Control}');
    else act(() => fake.emit({ type: 'command', command: 'compare' }));
    await screen.findByRole('region', { name: heading.root });
    const chosen = (await lists()).map((list) => list.selectedIndex);
    const inTime = (['none', 'firewall-drop'] as const).toSorted((one, other) =>
      RECORDED[one].startedAt < RECORDED[other].startedAt ? -1 : 1,
    );
    expect(chosen).toEqual(inTime.map(placeOf));
  });

  test('without a selection the two are chosen there', async () => {
    await showPage('/history');
    await userEvent.click(await screen.findByRole('button', { name: compare.compare }));
    await screen.findByText(compare.hint);
    expect(await axeViolations(document.body)).toEqual([]);
  });

  test('with one report there is nothing to compare, and what to do is said', async () => {
    await showPage('/compare', fakeDiagnostics({ listReports: () => [summary('one')] }));
    await screen.findByText(compare.empty);
    expect(await axeViolations(document.body)).toEqual([]);
  });
});
