import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { PageSocket, SocketEvents } from '../../../../electron/served/bridge/connection.ts';
import { createDiagnostics } from '../../../../electron/served/bridge/diagnostics.ts';
import { CALL_NAMES, type DiagnosticsApi, type HostEvent } from '../../../../shared/api/diagnostics-api.ts';
import type { Answer } from '../../../../shared/api/problem.ts';
import { DEFAULT_SETTINGS, MAX_MEGABYTES } from '../../../../shared/api/settings.ts';
import { servedApp, type ServedApp } from '../../../support/served-app.ts';

const LOST = { ok: false, problem: { code: 'connection-lost' } };

/** What the application answers; a promise that never settles is a call under way. */
let answers: Record<string, Answer<unknown> | Promise<never>>;
let app: ServedApp;
let cookie: string;
let sockets: WebSocket[];

beforeEach(async () => {
  answers = { hello: { ok: true, value: helloWith(null) } };
  sockets = [];
  app = await servedApp((name) => Promise.resolve(answers[name] ?? { ok: true, value: name }));
  cookie = await app.signIn();
});
afterEach(() => app[Symbol.asyncDispose]());

/** What a browser does for the bridge; a page of another test that tries again reaches its own host. */
function opener({ port }: ServedApp, ownCookie: string, opens: WebSocket[]) {
  return ({ opened, message, closed }: SocketEvents): PageSocket => {
    const origin = `http://127.0.0.1:${port}`;
    const socket = new WebSocket(`ws://127.0.0.1:${port}/api`, { origin, headers: { Cookie: ownCookie } });
    opens.push(socket);
    socket.on('open', opened);
    socket.on('message', (data: Buffer) => message(data.toString()));
    socket.on('close', closed);
    socket.on('error', () => {});
    return socket;
  };
}

interface PageUnderTest {
  readonly api: DiagnosticsApi;
  readonly events: readonly HostEvent[];
  /** Resolves with the next event of this type. */
  readonly heard: (type: HostEvent['type']) => Promise<HostEvent>;
  readonly downloads: readonly string[];
}

function page(retryMs: readonly number[] = [1, 1]): PageUnderTest {
  const downloads: string[] = [];
  const events: HostEvent[] = [];
  const done = Promise.resolve({ ok: true, value: null } as const);
  const api = createDiagnostics({
    open: opener(app, cookie, sockets),
    retryMs,
    local: { copyText: () => done, openLink: () => done },
    download: (path) => downloads.push(path),
  });
  api.listen((event) => events.push(event));
  const heard = (type: HostEvent['type']): Promise<HostEvent> =>
    new Promise((resolve) => {
      const stop = api.listen((event) => {
        if (event.type !== type) return;
        stop();
        resolve(event);
      });
    });
  return { api, events, heard, downloads };
}

const cut = (): void => sockets.at(-1)?.terminate();

describe('the page’s API', () => {
  test('has every call, and what the browser does itself never reaches the host', async () => {
    const { api } = page();
    for (const name of CALL_NAMES) expect(api[name], name).toBeTypeOf('function');
    await api.copyText({ text: 'x' });
    await api.openLink({ url: 'https://example.com' });
    await api.listReports(null);
    expect(app.calls.map((call) => call.name)).toEqual(['listReports']);
  });

  test('waits with calls until there is a connection', async () => {
    const { api } = page();
    const all = await Promise.all([api.hello(null), api.openReport({ id: 'x' })]);
    expect(all).toMatchObject([{ value: helloWith(null) }, { value: 'openReport' }]);
    expect(app.calls[1]).toEqual({ name: 'openReport', params: { id: 'x' } });
  });

  test('hands on events until nobody listens', async () => {
    const { api, events, heard } = page();
    await api.listReports(null);
    const more: HostEvent[] = [];
    const stop = api.listen((event) => more.push(event));
    const first = heard('reports-changed');
    app.tell({ type: 'reports-changed' });
    await first;
    stop();
    const second = heard('reports-changed');
    app.tell({ type: 'reports-changed' });
    await second;
    expect(events).toHaveLength(2);
    expect(more).toHaveLength(1);
  });

  test('keeps a file that is too large here', async () => {
    const { api } = page();
    const text = '"'.repeat(MAX_MEGABYTES.report * 1_000_000 + 1_000_000);
    expect(await api.importReport({ name: 'big.json', text })).toEqual({
      ok: false,
      problem: { code: 'too-large', file: 'big.json', maxMegabytes: MAX_MEGABYTES.report },
    });
    expect(app.calls).toEqual([]);
  });
});

describe('after a cut', () => {
  test('what was read is read again, and what acted is not done twice', async () => {
    const { api } = page();
    await api.listReports(null);
    Object.assign(answers, { startRun: new Promise(() => {}), openReport: new Promise(() => {}) });
    const started = api.startRun({ kind: 'practice', fault: 'none' });
    const opened = api.openReport({ id: 'x' });
    // Both have reached the host when an answer to a later call is there.
    await api.listReports(null);
    delete answers['openReport'];
    cut();
    expect(await started).toEqual(LOST);
    expect(await opened).toMatchObject({ ok: true, value: 'openReport' });
    expect(app.calls.filter((call) => call.name === 'startRun')).toHaveLength(1);
  });

  test('the page is told where the host is now', async () => {
    const { api, events, heard } = page();
    await api.listReports(null);
    const run = { start: { runId: 'r', startedAt: 'now' }, progress: { runId: 'r', done: 3 } };
    const problems = [{ code: 'page-crashed' }];
    answers['hello'] = { ok: true, value: { ...helloWith(run), problems } };
    const caughtUp = heard('problem');
    cut();
    await caughtUp;
    expect(events).toEqual([
      { type: 'settings-changed', settings: DEFAULT_SETTINGS, reportsFolder: '/data' },
      { type: 'catalogs-changed', catalogs: [] },
      { type: 'reports-changed' },
      { type: 'run-started', start: run.start },
      { type: 'run-progress', progress: run.progress },
      { type: 'problem', problem: { code: 'page-crashed' } },
    ]);
  });

  const start = { runId: 'r', startedAt: '2026-11-24T09:00:00Z' };

  test('a run that ended meanwhile comes with its report', async () => {
    const { api, heard } = page();
    answers = {
      hello: { ok: true, value: helloWith({ start, progress: { runId: 'r' } }) },
      listReports: { ok: true, value: [{ id: 'other' }, { id: 'kept', startedAt: start.startedAt }] },
      openReport: { ok: true, value: { report: 'the report', summary: 'the summary' } },
    };
    await api.hello(null);
    answers['hello'] = { ok: true, value: helloWith(null) };
    const finished = heard('run-finished');
    cut();
    expect(await finished).toEqual({
      type: 'run-finished',
      finished: { runId: 'r', report: 'the report', saved: { ok: true, value: 'the summary' } },
    });
    expect(app.calls.at(-1)).toEqual({ name: 'openReport', params: { id: 'kept' } });
  });

  test('a run that nobody kept has failed', async () => {
    const { api, heard } = page();
    answers = {
      hello: { ok: true, value: helloWith({ start, progress: { runId: 'r' } }) },
      listReports: { ok: true, value: [] },
    };
    await api.hello(null);
    answers['hello'] = { ok: true, value: helloWith(null) };
    const failed = heard('run-failed');
    cut();
    expect(await failed).toMatchObject({ runId: 'r', problem: { code: 'connection-lost' } });
  });
});

describe('when the program has ended', () => {
  test('everything that waits and comes later is answered, and the page is told', async () => {
    const { api, events, heard } = page();
    await api.listReports(null);
    answers['openReport'] = new Promise(() => {});
    const waiting = api.openReport({ id: 'x' });
    await api.listReports(null);
    const told = heard('problem');
    await app.served.close();
    await told;
    expect(events).toEqual([{ type: 'problem', problem: { code: 'connection-lost' } }]);
    expect(await waiting).toEqual(LOST);
    expect(await api.hello(null)).toEqual(LOST);
    expect(sockets).toHaveLength(1);
  });

  test('a page that is no longer let in tries a few times', async () => {
    cookie = 'callpath-1=x';
    const { api, heard } = page([1, 1, 1]);
    const told = heard('problem');
    expect(await api.hello(null)).toEqual(LOST);
    await told;
    expect(sockets).toHaveLength(4);
  });
});

const helloWith = (run: unknown) => ({
  settings: DEFAULT_SETTINGS,
  reportsFolder: '/data',
  catalogs: [],
  problems: [],
  run,
});
