import { readdirSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { hello } from '../../../electron/probes/hello.ts';
import { http } from '../../../electron/probes/http.ts';
import { sip } from '../../../electron/probes/sip.ts';
import { tls } from '../../../electron/probes/tls.ts';
import { createTrustStore, type TrustStore } from '../../../electron/system/trust-store.ts';
import { createTestCa, GOOD_NAME, type Identity } from '../../support/certificates.ts';
import { probeContext } from '../../support/context.ts';
import { httpServer } from '../../support/http-server.ts';
import { orderFor } from '../../support/order.ts';
import { onFirstBytes, silentServer } from '../../support/tcp-server.ts';

let good: Identity;
let trust: TrustStore;
beforeAll(async () => {
  const ca = await createTestCa();
  good = await ca.issue();
  trust = await createTrustStore({ extraPem: [ca.cert] });
});

const openDescriptors = (): number => readdirSync('/proc/self/fd').length;
const page = { path: '/', hostName: GOOD_NAME, evenIfUntrusted: false };
const context = (overrides = {}) => probeContext({ trust, ...overrides });

test.runIf(process.platform === 'linux')('many probes in a row leave nothing open', async () => {
  const { port: web } = await httpServer((_request, response) => response.end('x'.repeat(100_000)), good);
  const { port: reset } = await onFirstBytes((socket) => socket.resetAndDestroy());
  const round = async (): Promise<void> => {
    await http(orderFor('http', { ...page, secure: true }, { port: web }), context());
    await http(orderFor('http', { ...page, secure: false }, { port: reset }), context());
    await tls(orderFor('tls', { serverName: GOOD_NAME }, { port: web }), context());
    await sip(orderFor('sip', { serverName: GOOD_NAME }, { port: reset }), context());
    await hello(orderFor('hello', { serverName: GOOD_NAME, padToBytes: 0 }, { port: web }), context());
  };
  await round();
  const before = openDescriptors();
  for (let index = 0; index < 60; index += 1) await round();
  // The server's ends of the last connections may still be closing.
  await expect.poll(openDescriptors).toBeLessThanOrEqual(before + 2);
});

test.runIf(process.platform === 'linux')(
  'probes that are cancelled together leave nothing open',
  async () => {
    const { port, accepted } = await silentServer();
    const before = openDescriptors();
    const cancel = new AbortController();
    const running = Array.from({ length: 40 }, (_, index) =>
      index % 2 === 0
        ? http(
            orderFor('http', { ...page, secure: index % 4 === 0 }, { port }),
            context({ signal: cancel.signal }),
          )
        : sip(orderFor('sip', { serverName: GOOD_NAME }, { port }), context({ signal: cancel.signal })),
    );
    await expect.poll(accepted).toBe(40);
    cancel.abort();
    const outcomes = (await Promise.all(running)).map(({ outcome }) => outcome.status);
    expect(new Set(outcomes)).toEqual(new Set(['skipped']));
    // The silent server never notices and keeps its own ends, so only ours may be gone.
    await expect.poll(openDescriptors).toBeLessThanOrEqual(before + 40);
  },
);
