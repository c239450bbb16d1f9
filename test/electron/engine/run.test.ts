import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { closedPort } from '../../support/closed-port.ts';
import { runTargets, type TestTarget } from '../../support/run-targets.ts';
import { listening, silentServer } from '../../support/tcp-server.ts';
import type { RunProgress } from '../../../electron/engine/run.ts';
import type { Observation } from '../../../shared/model/observation.ts';

const LOOPBACK = '127.0.0.1';
/** Linux answers on all of 127.0.0.0/8, other systems on one address of it. */
const ADDRESSES =
  process.platform === 'linux' ? [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `127.0.0.${n}`) : [LOOPBACK];

type Place = Pick<TestTarget, 'address' | 'port'>;

/** So many names, on these places in turn. */
const targetsAt = (count: number, as: TestTarget['as'], ...places: readonly [Place, ...Place[]]) =>
  Array.from({ length: count }, (_, index): TestTarget => {
    const place = places[index % places.length] ?? places[0];
    return { host: `n${index}.port-${place.port}.test`, ...place, as };
  });

const local = ({ port }: { readonly port: number }): Place => ({ address: LOOPBACK, port });

/** HTTP servers that answer a little late, and know how many requests wait at once, in all and at each address. */
async function countingServers(addresses: readonly string[], status: number, answerAfterMs: number) {
  const waiting = new Map<string, number>();
  const most = { inAll: 0, atOneAddress: 0 };
  const serve = (address: string) => (_: IncomingMessage, response: ServerResponse) => {
    waiting.set(address, (waiting.get(address) ?? 0) + 1);
    const inAll = [...waiting.values()].reduce((sum, count) => sum + count, 0);
    most.inAll = Math.max(most.inAll, inAll);
    most.atOneAddress = Math.max(most.atOneAddress, waiting.get(address) ?? 0);
    setTimeout(() => {
      waiting.set(address, (waiting.get(address) ?? 0) - 1);
      response.writeHead(status).end('A service.');
    }, answerAfterMs);
  };
  const open = async (address: string): Promise<Place> => ({
    address,
    port: (await listening(createServer(serve(address)), address)).port,
  });
  const [first = LOOPBACK, ...more] = addresses;
  return { places: [await open(first), ...(await Promise.all(more.map(open)))] as const, most };
}

const statesOf = (observations: readonly Observation[], kind: Observation['kind']) =>
  observations.filter((o) => o.kind === kind).map((o) => o.outcome.status);

test('two thousand targets: never more at once than asked for, and progress that only grows', async () => {
  const { places, most } = await countingServers(ADDRESSES, 200, 3);
  const seen: RunProgress[] = [];
  const { observations, interrupted } = await runTargets(targetsAt(2000, 'http', ...places), {
    concurrency: 40,
    onProgress: (progress) => seen.push(progress),
  });

  expect(interrupted).toBe(false);
  expect(statesOf(observations, 'http')).toEqual(Array.from({ length: 2000 }, () => 'ok'));
  expect(most.inAll).toBeLessThanOrEqual(40);
  expect(most.inAll).toBeGreaterThan(ADDRESSES.length);
  expect(most.atOneAddress).toBeLessThanOrEqual(12);
  expect(seen.map(({ done }) => done)).toEqual(seen.map((_, index) => index + 1));
  expect(seen).toHaveLength(observations.length);
  expect(
    seen.filter(({ done, known }, index) => done > known || known < (seen[index - 1]?.known ?? 0)),
  ).toEqual([]);
}, 20_000);

test('confirmations count as attempts under way', async () => {
  const { places, most } = await countingServers([LOOPBACK], 503, 100);
  const { observations } = await runTargets(targetsAt(5, 'http', ...places), { concurrency: 2 });
  expect(observations.filter((o) => o.role === 'confirm')).toHaveLength(10);
  expect(most.inAll).toBe(2);
});

test('what failed is tried twice more, half a second apart', async () => {
  const { observations } = await runTargets(targetsAt(1, 'tcp', local({ port: await closedPort() })));
  const attempts = observations.filter((o) => o.kind === 'tcp' && o.role !== 'other-port');
  expect(attempts.map((o) => [o.role, o.attempts, o.outcome.status])).toEqual([
    ['sweep', 1, 'failed'],
    ['confirm', 2, 'failed'],
    ['confirm', 3, 'failed'],
  ]);
  const [, second, third] = attempts.map((o) => o.startedAtMs);
  expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(499);
});

test('attempts that wait in vain hold nothing up at their address', async () => {
  const silent = await silentServer();
  const { places } = await countingServers([LOOPBACK], 200, 0);
  const stop = new AbortController();
  const slow = targetsAt(12, 'http', local(silent));
  const { observations } = await runTargets([...slow, ...targetsAt(1, 'http', ...places)], {
    timeoutMs: 1200,
    signal: stop.signal,
    onProgress: ({ observation }) => {
      if (observation.kind === 'http') stop.abort();
    },
  });
  const good = observations.find((o) => o.target.port === places[0].port);
  expect(good?.outcome.status).toBe('ok');
  // After half of their wait, and before all of it.
  expect(good?.startedAtMs).toBeGreaterThanOrEqual(600);
  expect(good?.startedAtMs).toBeLessThan(1200);
});

test('a stop ends the run within a second; what was not done is filed as cancelled', async () => {
  const silent = await silentServer();
  const stop = new AbortController();
  let stoppedAtMs = 0;
  const running = runTargets(targetsAt(50, 'http', local(silent)), {
    timeoutMs: 30_000,
    signal: stop.signal,
    onProgress: ({ done }) => {
      if (done !== 50 || stop.signal.aborted) return;
      stoppedAtMs = performance.now();
      stop.abort();
    },
  });
  const { observations, interrupted } = await running;
  expect(performance.now() - stoppedAtMs).toBeLessThan(1000);
  expect(interrupted).toBe(true);
  const http = observations.filter((o) => o.kind === 'http');
  expect(new Set(http.map((o) => o.target.host)).size).toBe(50);
  expect(new Set(http.map((o) => JSON.stringify(o.outcome)))).toEqual(
    new Set(['{"status":"skipped","reason":"cancelled"}']),
  );
});
