import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { appUnderTest } from '../../support/app-under-test.ts';
import { scratch } from '../../support/scratch.ts';
import { FAULTS } from '../../../electron/practice/faults.ts';
import { certificatesIn } from '../../../electron/system/pem.ts';
import { startPractice } from '../../../electron/practice/practice.ts';
import type { HostEvent } from '../../../shared/api/diagnostics-api.ts';
import { DEFAULT_SETTINGS } from '../../../shared/api/settings.ts';
import { messagesFor } from '../../../shared/messages/index.ts';

const observed = (events: readonly HostEvent[]): readonly string[] =>
  events.flatMap((event) =>
    event.type === 'run-progress' ? event.progress.observations.map(({ id }) => id) : [],
  );

test('a practice run goes from its start to a saved report', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const fault = 'tls-name-filtered';
  const { runId } = await page.ask('startRun', { kind: 'practice', fault });
  expect(page.app.isRunning()).toBe(true);
  const { start } = await page.next('run-started');
  const { finished } = await page.next('run-finished');
  await page.next('reports-changed');
  expect(page.app.isRunning()).toBe(false);

  expect(start).toMatchObject({ runId, practice: fault, label: messagesFor('en').practice[fault].title });
  expect(start.subject).toEqual(finished.report.subject);
  // The proxy's settings and this computer's firewall are read while it runs.
  expect(finished.report.environment).toMatchObject(start.environment);
  expect(finished.runId).toBe(runId);
  const expected = FAULTS.find(({ id }) => id === fault)?.expected;
  expect(finished.report.verdict.status).toBe(expected?.status);
  expect(finished.report.practice).toBe(fault);

  const types = page.events.map(({ type }) => type).filter((type) => type !== 'settings-changed');
  expect(types.indexOf('run-started')).toBe(0);
  expect(types.slice(-2)).toEqual(['run-finished', 'reports-changed']);
  const ids = observed(page.events);
  expect(new Set(ids).size).toBe(ids.length);
  // The last of the report are those that were never begun.
  expect(finished.report.observations.map(({ id }) => id).slice(0, ids.length)).toEqual(ids);

  const [listed] = await page.ask('listReports', null);
  expect(finished.saved).toEqual({ ok: true, value: listed });
  expect(listed).toMatchObject({ practice: fault, unsaved: false, imported: false, interrupted: false });
  expect(readdirSync(files.at('data/reports'))).toEqual([`${listed?.id}.json`]);
  // In this program, which knows it still, and in another one, which reads it from its file.
  const { report } = await page.ask('openReport', { id: listed?.id ?? '' });
  expect(report).toEqual(finished.report);
  await using other = await appUnderTest(files.at('data'));
  expect((await other.ask('openReport', { id: listed?.id ?? '' })).report).toEqual(finished.report);
});

test('the fault of a practice run is known after a restart, and with a lost index', async () => {
  using files = scratch();
  {
    await using first = await appUnderTest(files.at('data'));
    await first.ask('startRun', { kind: 'practice', fault: 'none' });
    await first.next('run-finished');
    await first.ask('listReports', null);
  }
  rmSync(files.at('data/reports-index.json'));
  await using second = await appUnderTest(files.at('data'));
  expect(await second.ask('listReports', null)).toMatchObject([{ practice: 'none', status: 'reachable' }]);
});

test('Stop keeps what there is, and says at once that it is stopping', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  // Its silent ports make this one long enough to be in the middle of it.
  await page.ask('startRun', { kind: 'practice', fault: 'tls-name-swallowed' });
  await page.next('run-progress');
  const before = page.events.length;
  await page.ask('stopRun', null);
  const told = page.events.slice(before);
  expect(told[0]).toMatchObject({ type: 'run-progress', progress: { stopping: true } });
  const { run } = await page.ask('hello', null);
  if (run !== null) expect(run.progress.stopping).toBe(true);
  const { finished } = await page.next('run-finished');
  expect(finished.report.interrupted).toBe(true);
  expect(finished.report.observations.length).toBeGreaterThan(0);
  expect(await page.ask('listReports', null)).toMatchObject([{ interrupted: true }]);
  await page.ask('stopRun', null);
});

test('a page that comes in the middle is told everything so far, and nothing twice', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  await page.ask('startRun', { kind: 'practice', fault: 'tls-name-swallowed' });
  await page.next('run-progress');
  const { run } = await page.ask('hello', null);
  const heardBefore = observed(page.events);
  expect(run?.progress.observations.map(({ id }) => id)).toEqual(heardBefore);
  await page.ask('stopRun', null);
  const { finished } = await page.next('run-finished');
  const heard = observed(page.events);
  expect(new Set(heard).size).toBe(heard.length);
  expect(heard.length).toBeLessThanOrEqual(finished.report.observations.length);
  expect((await page.ask('hello', null)).run).toBeNull();
});

test('one run at a time; afterwards the next may begin', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const first = page.call('startRun', { kind: 'practice', fault: 'none' });
  expect(await page.refusal('startRun', { kind: 'practice', fault: 'none' })).toEqual({
    code: 'run-under-way',
  });
  expect(await first).toMatchObject({ ok: true });
  await page.ask('stopRun', null);
  await page.next('run-finished');
  expect(await page.call('startRun', { kind: 'practice', fault: 'none' })).toMatchObject({ ok: true });
});

test('closing in the middle of a run saves what there is of it', async () => {
  using files = scratch();
  const page = await appUnderTest(files.at('data'));
  await page.ask('startRun', { kind: 'practice', fault: 'tls-name-swallowed' });
  await page.next('run-progress');
  await page.app.close();
  expect(page.app.isRunning()).toBe(false);
  await using again = await appUnderTest(files.at('data'));
  expect(await again.ask('listReports', null)).toMatchObject([{ interrupted: true }]);
});

test('closing at once after the start waits for the run that was asked for', async () => {
  using files = scratch();
  const page = await appUnderTest(files.at('data'));
  const asked = page.call('startRun', { kind: 'practice', fault: 'none' });
  await page.app.close();
  await asked;
  expect(page.app.isRunning()).toBe(false);
});

test('a check measures an imported catalogue with the DNS servers and roots of the settings', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const network = await startPractice('none');
  try {
    const settings = {
      ...DEFAULT_SETTINGS,
      timeoutMs: network.timeoutMs,
      dnsServers: network.resolvers,
      extraRoots: [{ file: 'lab.pem', pem: network.caPem }],
    };
    await page.ask('saveSettings', settings);
    const file = { name: 'lab.json', text: JSON.stringify(network.catalog) };
    const { id, profiles } = await page.ask('importCatalog', file);
    const choice = {
      catalogId: id,
      profile: profiles[0]?.id ?? '',
      sipDomains: ['Contoso.Test'],
      label: 'Café',
    };
    await page.ask('startRun', { kind: 'check', ...choice });
    const { finished } = await page.next('run-finished');
    expect(finished.report.verdict.status).toBe('reachable');
    expect(finished.report.options).toMatchObject({
      timeoutMs: network.timeoutMs,
      dns: network.resolvers,
      sipDomains: ['contoso.test'],
    });
    expect(finished.report).toMatchObject({
      label: 'Café',
      environment: { trustStore: { extra: certificatesIn(network.caPem).length } },
    });
    expect(finished.report.practice).toBeUndefined();
    expect(page.app.settings().last).toEqual(choice);
    expect(JSON.stringify(finished.report)).not.toContain('BEGIN CERTIFICATE');
  } finally {
    await network.close();
  }
});

test('a run that breaks down is told as failed, and the next may begin', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'), {
    createLookup() {
      throw new Error('no resolver');
    },
  });
  const { runId } = await page.ask('startRun', { kind: 'practice', fault: 'none' });
  const failed = await page.next('run-failed');
  expect(failed).toMatchObject({ runId, problem: { code: 'bug', detail: 'Error: no resolver' } });
  expect(page.app.isRunning()).toBe(false);
  expect(await page.ask('listReports', null)).toEqual([]);
  await page.ask('startRun', { kind: 'practice', fault: 'none' });
});

test('roots that are none stop a check before it begins', async () => {
  using files = scratch();
  mkdirSync(files.at('data'));
  const extraRoots = [{ file: 'mine.pem', pem: 'by hand' }];
  writeFileSync(files.at('data/settings.json'), JSON.stringify({ extraRoots }));
  await using page = await appUnderTest(files.at('data'));
  const [builtIn] = (await page.ask('hello', null)).catalogs;
  const profile = builtIn?.profiles[0]?.id ?? '';
  const request = { kind: 'check', catalogId: null, profile, sipDomains: [], label: '' } as const;
  expect(await page.refusal('startRun', request)).toMatchObject({
    code: 'not-certificates',
    file: 'mine.pem',
  });
});

test.each([
  { catalogId: null, profile: 'no-such', expected: { code: 'no-such-profile', profile: 'no-such' } },
  { catalogId: 'no-such', profile: 'x', expected: { code: 'no-such-catalog' } },
])(
  'a check of $catalogId/$profile is refused and leaves room for the next',
  async ({ catalogId, profile, expected }) => {
    using files = scratch();
    await using page = await appUnderTest(files.at('data'));
    const request = { kind: 'check', catalogId, profile, sipDomains: [], label: '' } as const;
    expect(await page.refusal('startRun', request)).toEqual(expected);
    expect(page.app.isRunning()).toBe(false);
  },
);
