import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { watchWaits } from '../../../electron/app/wait-notices.ts';
import { CaseStore } from '../../../electron/store/case-store.ts';
import type { HostEvent } from '../../../shared/api/diagnostics-api.ts';
import { answer, concluded, newCase, type Case } from '../../../shared/guide/case.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import { DEFAULT_SETTINGS } from '../../../shared/api/settings.ts';
import { appUnderTest } from '../../support/app-under-test.ts';
import { recordSite } from '../../support/record-site.ts';
import { scratch } from '../../support/scratch.ts';

const words = { title: 'Ann cannot reach Bob', reportedBy: 'Ann', reported: 'It says policy.' };
const report = readFileSync(new URL('../../support/reports/firewall-drop.json', import.meta.url), 'utf8');

describe('cases in the app', () => {
  test('are made, answered, gone back in, and brought to a conclusion by a report', async () => {
    using files = scratch();
    await using page = await appUnderTest(files.at('data'));
    const made = await page.ask('createCase', words);
    expect(made).toMatchObject({ ...words, status: 'asking', state: { next: 'goal' } });
    const { id } = made;
    await page.ask('answerCase', { id, step: 'goal', value: 'other-organisation' });
    expect(await page.ask('answerCase', { id, step: 'client', value: 'teams' })).toMatchObject({
      state: { next: 'run' },
    });
    expect(await page.ask('takeBackAnswer', { id, step: 'goal' })).toMatchObject({ state: { next: 'goal' } });
    await page.ask('answerCase', { id, step: 'goal', value: 'other-organisation' });
    const loaded = await page.ask('loadCaseReport', { id, place: 'here', name: 'office.json', text: report });
    expect(loaded).toMatchObject({
      status: 'concluded',
      state: { conclusion: { kind: 'measured' } },
      runs: [{ place: 'here' }],
    });
    expect(loaded.said?.remediation.length).toBeGreaterThan(0);
    expect(await page.ask('listCases', null)).toMatchObject([
      { id, status: 'concluded', runs: 1, conclusion: { severity: 'problem' } },
    ]);
    expect(page.events.filter(({ type }) => type === 'cases-changed').length).toBeGreaterThan(4);
  });

  test('are handed to a colleague whole, and read in again', async () => {
    using files = scratch();
    await using page = await appUnderTest(files.at('data'));
    const { id } = await page.ask('createCase', words);
    await page.ask('loadCaseReport', { id, place: 'here', name: 'office.json', text: report });
    expect(await page.ask('exportCase', { id, redact: false })).toEqual({
      file: '/chosen/callpath-case Ann cannot reach Bob.json',
    });
    const text = String(page.delivered[0]?.content);
    await using colleague = await appUnderTest(files.at('other'));
    const imported = await colleague.ask('importCase', { name: 'case.json', text });
    expect(imported).toMatchObject({ id, title: words.title, runs: 1 });
    // A second time it is a case of its own, and nothing is overwritten.
    expect((await colleague.ask('importCase', { name: 'case.json', text })).id).not.toBe(id);
  });

  test('take a report of the history, and lead back to it whatever it is called by then', async () => {
    using files = scratch();
    await using page = await appUnderTest(files.at('data'));
    const saved = await page.ask('importReport', { name: 'office.json', text: report });
    const { id } = await page.ask('createCase', words);
    const taken = await page.ask('takeCaseReport', { id, place: 'here', reportId: saved.id });
    const [run] = taken.runs;
    expect(run?.findings).toMatchObject([{ severity: 'problem' }]);
    await page.ask('renameReport', { id: saved.id, label: 'Ground floor' });
    const reportId = run?.reportId ?? '';
    expect(await page.ask('openCaseRun', { id, reportId })).toMatchObject({ id: saved.id });
    expect(await page.ask('listReports', null)).toHaveLength(1);
    // Deleted there, the case still has it.
    await page.ask('deleteReports', { ids: [saved.id] });
    expect(await page.refusal('takeCaseReport', { id, place: 'here', reportId: saved.id })).toEqual({
      code: 'no-such-report',
    });
    expect(await page.ask('openCaseRun', { id, reportId })).toMatchObject({ imported: true });
    expect(await page.ask('listReports', null)).toHaveLength(1);
    expect(await page.refusal('openCaseRun', { id, reportId: 'another' })).toEqual({
      code: 'no-such-report',
    });
  });

  test('show what handing them over replaces, and replace just that', async () => {
    using files = scratch();
    await using page = await appUnderTest(files.at('data'));
    const { id } = await page.ask('createCase', { ...words, reported: 'Ann wrote to bob@fabrikam.example.' });
    await page.ask('loadCaseReport', { id, place: 'here', name: 'office.json', text: report });
    const { replaced } = await page.ask('previewCaseRedaction', { id });
    expect(replaced.some(({ original }) => original.includes('fabrikam'))).toBe(true);
    await page.ask('exportCase', { id, redact: true });
    const text = String(page.delivered[0]?.content);
    for (const { original, placeholder } of replaced) {
      if (original.length > 3) expect(text).not.toContain(original);
      if (placeholder !== '') expect(text).toContain(placeholder);
    }
  });

  test('are handed to others without their names, and come to the same conclusion', async () => {
    using files = scratch();
    await using page = await appUnderTest(files.at('data'));
    const person = 'Ann Vandermeer';
    const { id } = await page.ask('createCase', {
      title: `${person} cannot reach Bob`,
      reportedBy: person,
      reported: 'Mail to ann.vandermeer@fabrikam.example arrives.',
    });
    await page.ask('answerCase', { id, step: 'goal', value: 'other-organisation' });
    await page.ask('answerCase', { id, step: 'client', value: 'teams' });
    await page.ask('loadCaseReport', { id, place: 'here', name: 'office.json', text: report });
    await page.ask('exportCase', { id, redact: true });
    const text = String(page.delivered[0]?.content);
    expect(text).not.toMatch(/vandermeer|fabrikam/i);
    expect(String(page.delivered[0]?.fileName)).not.toMatch(/vandermeer/i);
    await using colleague = await appUnderTest(files.at('other'));
    const imported = await colleague.ask('importCase', { name: 'case.json', text });
    expect(imported).toMatchObject({ status: 'concluded', conclusion: { severity: 'problem' }, runs: 1 });
  });

  test('a file that is none is refused, with the place', async () => {
    using files = scratch();
    await using page = await appUnderTest(files.at('data'));
    const problem = await page.refusal('importCase', { name: 'x.json', text: '{"callpathCase": 2}' });
    expect(problem).toMatchObject({ code: 'invalid-file', place: 'callpathCase' });
    expect(await page.ask('listCases', null)).toEqual([]);
    expect(await page.refusal('openCase', { id: randomUUID() })).toEqual({ code: 'no-such-case' });
  });

  test('a deleted one comes back', async () => {
    using files = scratch();
    await using page = await appUnderTest(files.at('data'));
    const { id } = await page.ask('createCase', words);
    await page.ask('deleteCase', { id });
    expect(await page.ask('listCases', null)).toEqual([]);
    await page.ask('restoreCase', { id });
    expect(await page.ask('listCases', null)).toMatchObject([{ id }]);
  });
});

describe('the end of a wait', () => {
  const CHANGED = '2026-11-24T10:00:00Z';
  const ready = Date.parse('2026-11-25T10:00:00Z');
  const messages = messagesFor('en');
  const waitingCase = (): Case => {
    const held = newCase({
      tool: { name: 'callpath', version: '1' },
      id: randomUUID(),
      now: CHANGED,
      ...words,
    });
    const steps = [
      ['goal', 'other-organisation'],
      ['client', 'teams'],
      ['run', 'cannot'],
      ['firewall', 'windows'],
      ['external', 'on'],
      ['changed', CHANGED],
    ] as const;
    return concluded(
      steps.reduce((sum, [step, value]) => answer(sum, step, value, CHANGED), held),
      CHANGED,
      messages,
    );
  };
  function watcher(folder: string) {
    const told: HostEvent[] = [];
    const notify = vi.fn();
    const clock = { ms: ready - 60_000 };
    const cases = new CaseStore(folder);
    const waits = watchWaits({
      cases,
      host: { notify, dataFolder: folder },
      messages: () => messages,
      tell: (event) => told.push(event),
      now: () => clock.ms,
      lookMs: 5,
    });
    return { told, notify, clock, cases, waits };
  }

  test('is told once when its time has come, by the clock and not by a long timer', async () => {
    using files = scratch();
    const { told, notify, clock, cases, waits } = watcher(files.at('data'));
    const { id: caseId } = await cases.add(waitingCase(), randomUUID);
    await waits.look();
    expect(notify).not.toHaveBeenCalled();
    // The computer slept: when it wakes, the clock has jumped.
    clock.ms = ready + 1;
    await vi.waitFor(() => expect(notify).toHaveBeenCalledTimes(1));
    expect(notify.mock.calls[0]?.[0]).toMatchObject({ title: 'The wait is over', caseId });
    expect(told).toMatchObject([{ type: 'case-ready', title: words.title }, { type: 'cases-changed' }]);
    await waits.look();
    expect(notify).toHaveBeenCalledTimes(1);
    waits.close();
  });

  test('is told after a restart that slept through it, and not again after the next', async () => {
    using files = scratch();
    const first = watcher(files.at('data'));
    await first.cases.add(waitingCase(), randomUUID);
    await first.waits.look();
    first.waits.close();
    for (const times of [1, 0]) {
      const again = watcher(files.at('data'));
      again.clock.ms = ready + 3_600_000;
      await again.waits.look();
      expect(again.notify).toHaveBeenCalledTimes(times);
      again.waits.close();
    }
  });

  test('of a change of last week nothing is told', async () => {
    using files = scratch();
    const { notify, clock, cases, waits } = watcher(files.at('data'));
    clock.ms = ready + 1;
    await cases.add({ ...waitingCase(), updatedAt: '2026-11-26T10:00:00Z' }, randomUUID);
    await waits.look();
    expect(notify).not.toHaveBeenCalled();
    waits.close();
  });
});

test('a run that is made for a case becomes a part of it, with the answers in its report', async () => {
  using files = scratch();
  await using network = await recordSite();
  await using page = await appUnderTest(files.at('data'));
  await page.ask('saveSettings', { ...DEFAULT_SETTINGS, dnsServers: [network.dns.resolver] });
  const catalog = await page.ask('importCatalog', { name: 'c.json', text: JSON.stringify(network.catalog) });
  const { id } = await page.ask('createCase', words);
  await page.ask('answerCase', { id, step: 'goal', value: 'other-organisation' });
  await page.ask('answerCase', { id, step: 'client', value: 'teams' });
  const forCase = { id, place: 'here' } as const;
  const check = {
    kind: 'check',
    catalogId: catalog.id,
    profile: 'one',
    sipDomains: [],
    label: 'Office',
  } as const;
  await page.ask('startRun', { ...check, forCase });
  const { report: made } = (await page.next('run-finished')).finished;
  expect(made.guide).toMatchObject({ answers: [{ step: 'goal' }, { step: 'client' }] });
  const held = await page.ask('openCase', { id });
  expect(held).toMatchObject({ runs: [{ reportId: made.id, place: 'here', label: 'Office' }] });
  expect(held.state.way.at(-1)).toMatchObject({ step: 'run', measured: true });
  expect(await page.refusal('startRun', { ...check, forCase: { id: randomUUID(), place: 'here' } })).toEqual({
    code: 'no-such-case',
  });
});
