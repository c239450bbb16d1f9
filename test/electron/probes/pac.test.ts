import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { MAX_SCRIPT_BYTES } from '../../../electron/probes/fetch-text.ts';
import { pac } from '../../../electron/probes/pac.ts';
import { closedPort } from '../../support/closed-port.ts';
import { probeContext } from '../../support/context.ts';
import { selfSigned } from '../../support/certificates.ts';
import { httpServer } from '../../support/http-server.ts';
import { orderFor } from '../../support/order.ts';
import { scratch } from '../../support/scratch.ts';

const SCRIPT = 'function FindProxyForURL(url, host) { return "PROXY jane:secret@p.test:3128; DIRECT"; }';
const ask = (url: string, waitMs = 600) =>
  pac(orderFor('pac', { url, places: ['a.test:443', 'b.test:80'] }, {}), probeContext({ waitMs }));
const WORKS = {
  status: 'ok',
  value: { answers: { 'a.test:443': 'PROXY p.test:3128; DIRECT', 'b.test:80': 'PROXY p.test:3128; DIRECT' } },
};

test.each([
  { why: 'as it is', path: '/ok', outcome: WORKS },
  { why: 'behind a byte order mark', path: '/bom', outcome: WORKS },
  { why: 'moved', path: '/moved', outcome: WORKS },
  { why: 'moved in a circle', path: '/circle', outcome: { failure: { step: 'response', code: 'other' } } },
  {
    why: 'gone',
    path: '/gone',
    outcome: { failure: { step: 'response', code: 'other', detail: 'HTTP 404' } },
  },
  { why: 'a page of a portal', path: '/page', outcome: { failure: { step: 'exchange', code: 'malformed' } } },
  { why: 'too large', path: '/large', outcome: { failure: { step: 'response', code: 'too-large' } } },
  {
    why: 'sent elsewhere than to the web',
    path: '/file',
    outcome: { failure: { step: 'resolve', code: 'other' } },
  },
  { why: 'never sent', path: '/hangs', outcome: { failure: { step: 'response', code: 'timeout' } } },
  { why: 'sent drop by drop', path: '/drips', outcome: { status: 'failed' } },
])('a script that is $why', async ({ path, outcome }) => {
  const server = await httpServer((request, response) => {
    switch (request.url) {
      case '/ok':
        return void response.end(SCRIPT);
      case '/bom':
        return void response.end(`\uFEFF${SCRIPT}`);
      case '/moved':
        return void response.writeHead(302, { location: 'ok' }).end();
      case '/circle':
        return void response.writeHead(301, { location: '/circle' }).end();
      case '/page':
        return void response.end('<!doctype html><title>Sign in</title>');
      case '/large':
        return void response.end(`//${'x'.repeat(MAX_SCRIPT_BYTES)}\n${SCRIPT}`);
      case '/file':
        return void response.writeHead(302, { location: 'file:///etc/passwd' }).end();
      case '/hangs':
        return undefined;
      case '/drips':
        return void response.writeHead(200).write('function ');
      default:
        return void response.writeHead(404).end('no');
    }
  });
  const startedAt = performance.now();
  expect((await ask(`http://127.0.0.1:${server.port}${path}`)).outcome).toMatchObject(outcome);
  expect(performance.now() - startedAt).toBeLessThan(4000);
});

test('nobody hands it out', async () => {
  expect((await ask(`http://127.0.0.1:${await closedPort()}/`)).outcome).toMatchObject({
    failure: { step: 'connect', code: 'refused' },
  });
  expect((await ask('http://nobody.test/')).outcome).toMatchObject({
    failure: { step: 'resolve', code: 'name-not-found' },
  });
});

test('over TLS only from somebody who is trusted', async () => {
  const server = await httpServer(
    (_, response) => void response.end(SCRIPT),
    await selfSigned({ names: ['127.0.0.1'] }),
  );
  expect((await ask(`https://127.0.0.1:${server.port}/`)).outcome).toMatchObject({
    failure: { step: 'tls', code: 'certificate-untrusted' },
  });
});

test('from a file, by its path or its address', async () => {
  using files = scratch();
  writeFileSync(files.at('p.pac'), SCRIPT);
  expect((await ask(files.at('p.pac'))).outcome).toMatchObject(WORKS);
  expect((await ask(pathToFileURL(files.at('p.pac')).href)).outcome).toMatchObject(WORKS);
  expect((await ask(files.at('missing.pac'))).outcome).toMatchObject({
    failure: { step: 'resolve', code: 'other' },
  });
  writeFileSync(files.at('large.pac'), 'x'.repeat(MAX_SCRIPT_BYTES + 1));
  expect((await ask(files.at('large.pac'))).outcome).toMatchObject({ failure: { code: 'too-large' } });
});
