import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { control } from '../../../electron/probes/control.ts';
import { closedPort } from '../../support/closed-port.ts';
import { probeContext } from '../../support/context.ts';
import { httpServer } from '../../support/http-server.ts';
import { orderFor } from '../../support/order.ts';
import { silentServer } from '../../support/tcp-server.ts';

const EXPECTED = 'Microsoft Connect Test';
const check = (port: number, body = EXPECTED) =>
  control(
    orderFor('control', { url: 'http://www.ncsilab.test/connecttest.txt?x=1', body }, { port }),
    probeContext({ waitMs: 200 }),
  );

const says =
  (body: string | Buffer, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, status === 302 ? { Location: 'http://portal.test/' } : {}).end(body);
  };

test('asks for the page by its own name, at the address given', async () => {
  const { port, requests } = await httpServer((_request, response) => response.end(EXPECTED));
  const { outcome, phases } = await check(port);
  expect(outcome).toMatchObject({
    status: 'ok',
    value: { status: 200, expected: true, location: null, body: EXPECTED },
  });
  expect(requests[0]).toMatchObject({ url: '/connecttest.txt?x=1', headers: { host: 'www.ncsilab.test' } });
  expect(Object.keys(phases)).toEqual(['connectMs', 'firstByteMs']);
});

describe('whether it is the expected page', () => {
  test.each<{ why: string; answer: RequestListener; expected: boolean; body?: string }>([
    { why: 'the same', answer: says(EXPECTED), expected: true },
    { why: 'a newline more', answer: says(`${EXPECTED}\r\n`), expected: true },
    {
      why: 'a newline less',
      answer: says('NetworkManager is online'),
      expected: true,
      body: 'NetworkManager is online\n',
    },
    { why: 'an empty page', answer: says('', 204), expected: true, body: '' },
    { why: 'accents', answer: says('réseau'), expected: true, body: 'réseau' },
    { why: 'other letters', answer: says(EXPECTED.toLowerCase()), expected: false },
    { why: 'something before it', answer: says(` ${EXPECTED}`), expected: false },
    { why: 'something after it', answer: says(`${EXPECTED}<script>`), expected: false },
    { why: 'an invisible character', answer: says(`Microsoft\u200B Connect Test`), expected: false },
    { why: 'an error with the right body', answer: says(EXPECTED, 503), expected: false },
    { why: 'a redirect without a body', answer: says('', 302), expected: false, body: '' },
    {
      why: 'the beginning of something long',
      answer: says(EXPECTED + ' '.repeat(100_000) + 'x'),
      expected: false,
    },
  ])('$why: $expected', async ({ answer, expected, body }) => {
    const { port } = await httpServer(answer);
    expect((await check(port, body)).outcome).toMatchObject({ status: 'ok', value: { expected } });
  });

  test('a sign-in page is read, and where it leads', async () => {
    const { port } = await httpServer(says('<title>Guest\u0007 network</title>', 302));
    expect((await check(port)).outcome).toMatchObject({
      value: {
        status: 302,
        expected: false,
        location: 'http://portal.test/',
        body: '<title>Guest network</title>',
        headers: { location: 'http://portal.test/' },
      },
    });
  });
});

test('nobody there, and nobody answering', async () => {
  expect((await check(await closedPort())).outcome).toMatchObject({
    failure: { step: 'connect', code: 'refused' },
  });
  const { port } = await silentServer();
  expect((await check(port)).outcome).toMatchObject({ failure: { step: 'response', code: 'timeout' } });
});
