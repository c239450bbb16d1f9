import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPractice, type PracticeNetwork } from '../../../electron/practice/practice.ts';
import { cli } from '../../support/cli.ts';
import { proxyServer, says } from '../../support/proxy-server.ts';
import { scratch, type Scratch } from '../../support/scratch.ts';

const USER = 'jane.planted';
const PASSWORD = 'Pl4nted-S3cret!';
/** Everything by which the password could be known. */
const SECRETS = [
  PASSWORD,
  encodeURIComponent(PASSWORD),
  Buffer.from(`${USER}:${PASSWORD}`).toString('base64'),
  USER,
];

let network: PracticeNetwork;
let files: Scratch;
let options: readonly string[];

beforeAll(async () => {
  network = await startPractice('none');
  files = scratch();
  writeFileSync(files.at('catalog.json'), JSON.stringify(network.catalog));
  writeFileSync(files.at('ca.pem'), network.caPem);
  const dns = network.resolvers.flatMap((resolver) => ['--dns', resolver]);
  options = ['--catalog', files.at('catalog.json'), '--ca', files.at('ca.pem'), '--timeout', '1000', ...dns];
});
afterAll(async () => {
  await network.close();
  files[Symbol.dispose]();
});

const url = (port: number): string => `http://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`;

test.each<{
  why: string;
  args: (port: number) => readonly string[];
  env: (port: number) => Record<string, string>;
  sent: boolean;
}>([
  { why: 'in the proxy’s address', args: (port) => ['--proxy', url(port)], env: () => ({}), sent: true },
  {
    why: 'as an option',
    args: (port) => ['--proxy', `http://127.0.0.1:${port}`, '--proxy-auth', `${USER}:${PASSWORD}`],
    env: () => ({}),
    sent: true,
  },
  {
    why: 'in a variable of ours',
    args: (port) => ['--proxy', `http://127.0.0.1:${port}`],
    env: () => ({ CALLPATH_PROXY_AUTH: `${USER}:${PASSWORD}` }),
    sent: true,
  },
  {
    why: 'in the system’s variables',
    args: () => [],
    env: (port) => ({ https_proxy: url(port), http_proxy: url(port) }),
    sent: true,
  },
  {
    why: 'in the script’s address',
    args: (port) => ['--pac', `${url(port)}/proxy.pac`],
    env: () => ({}),
    sent: false,
  },
])('credentials $why reach the proxy alone, and no output', async ({ args, env, sent }) => {
  const proxy = await proxyServer(() => says('407 Auth', 'Proxy-Authenticate: Basic realm="x"'));
  const folder = scratch();
  const formats = ['json', 'html', 'csv', 'md', 'junit'].flatMap((format) => [
    `--${format}`,
    folder.at(`r.${format}`),
  ]);
  const { stdout, stderr } = await cli(['run', ...options, ...args(proxy.port), ...formats], {
    env: env(proxy.port),
  });
  const asked = proxy.requests.filter(({ headers }) => headers['proxy-authorization'] !== undefined);
  expect(asked.length > 0).toBe(sent);
  // Refused once, they are not sent again: an account is locked after a few wrong passwords.
  expect(asked.length).toBeLessThanOrEqual(1);
  const texts = [
    stdout,
    stderr,
    ...readdirSync(folder.folder).map((name) => readFileSync(folder.at(name), 'utf8')),
  ];
  expect(texts).toHaveLength(7);
  for (const text of texts) for (const secret of SECRETS) expect(text).not.toContain(secret);
  // Judged again, it says the same.
  const first = JSON.parse(readFileSync(folder.at('r.json'), 'utf8')) as {
    findings: readonly { code: string; title: string }[];
  };
  expect(first.findings[0]?.code).toMatch(/^proxy\./);
  const again = await cli(['analyze', folder.at('r.json')]);
  expect(again.stdout).toContain(first.findings[0]?.title);
  expect(again.stdout).toMatch(/same/);
  folder[Symbol.dispose]();
});
