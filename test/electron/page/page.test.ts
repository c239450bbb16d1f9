import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPage, type PageAnswer } from '../../../electron/page/page.ts';

const INDEX = `<!doctype html><link rel="stylesheet" nonce="__CALLPATH_NONCE__" href="./page.css" />
<!--callpath-host--><meta property="csp-nonce" nonce="__CALLPATH_NONCE__" />`;

let outside: string;
let folder: string;

beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'callpath-page-'));
  folder = join(outside, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(outside, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'index.html'), INDEX);
  await writeFile(join(folder, 'page.css'), 'body{}');
  await writeFile(join(folder, 'assets/index-1.js'), 'export {}');
});
afterEach(() => rm(outside, { recursive: true, force: true }));

const textOf = ({ body }: PageAnswer): string => Buffer.from(body).toString();
const nonceOf = ({ headers }: PageAnswer): string =>
  /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? '';

test('the page carries the nonce of its policy, another one each time', async () => {
  const page = createPage({ folder });
  const [first, second] = [await page.answer('GET', '/'), await page.answer('GET', '/index.html?x=1')];
  expect(first.status).toBe(200);
  expect(first.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(first.headers['cache-control']).toBe('no-store');
  expect(Buffer.from(nonceOf(first), 'base64')).toHaveLength(16);
  expect(textOf(first).split(`nonce="${nonceOf(first)}"`)).toHaveLength(3);
  expect(textOf(first)).not.toContain('<!--');
  expect(nonceOf(second)).not.toBe(nonceOf(first));
});

test('the host script stands before the page, only where there is one', async () => {
  const hostScript = join(outside, 'bridge.js');
  await writeFile(hostScript, 'bridge()');
  const page = createPage({ folder, hostScript, connect: ['ws://127.0.0.1:8080'] });
  const index = await page.answer('GET', '/');
  expect(textOf(index)).toContain('<script src="./host.js"></script><meta');
  expect(index.headers['content-security-policy']).toContain("connect-src 'self' ws://127.0.0.1:8080;");
  const script = await page.answer('GET', '/host.js');
  expect([script.status, textOf(script)]).toEqual([200, 'bridge()']);
  expect((await createPage({ folder }).answer('GET', '/host.js')).status).toBe(404);
});

test('files have their type, and those whose name holds their content may be kept', async () => {
  const page = createPage({ folder });
  const script = await page.answer('GET', '/assets/index-1.js');
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(script.headers['cache-control']).toContain('immutable');
  const style = await page.answer('GET', '/page.css');
  expect(style.headers['content-type']).toBe('text/css; charset=utf-8');
  expect(style.headers['cache-control']).toBe('no-store');
});

test('every answer is guarded', async () => {
  const page = createPage({ folder });
  const answers = await Promise.all(
    [
      ['GET', '/'],
      ['GET', '/nothing'],
      ['POST', '/'],
    ].map(([method = '', path = '']) => page.answer(method, path)),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 405]);
  for (const { headers } of answers) {
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; /);
  }
});

test('HEAD says how long the file is and sends none of it', async () => {
  const answer = await createPage({ folder }).answer('HEAD', '/page.css');
  expect([answer.status, answer.headers['content-length'], answer.body.length]).toEqual([200, '6', 0]);
});

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..\\secret.txt',
  '//etc/passwd',
  '/assets',
  '/assets/',
  '/__proto__',
  '/constructor',
  '/index.html%00.js',
  'secret.txt',
])('%s leads nowhere', async (path) => {
  const answer = await createPage({ folder }).answer('GET', path);
  expect([answer.status, answer.body.length]).toEqual([404, 0]);
});

test.skipIf(process.platform === 'win32')('a link out of the folder is not followed', async () => {
  await symlink(join(outside, 'secret.txt'), join(folder, 'link.txt'));
  await symlink(outside, join(folder, 'up'));
  const page = createPage({ folder });
  expect((await page.answer('GET', '/link.txt')).status).toBe(404);
  expect((await page.answer('GET', '/up/secret.txt')).status).toBe(404);
});

test('files of a kind that no page needs are not handed out', async () => {
  await writeFile(join(folder, 'assets/index-1.js.map'), '{}');
  await writeFile(join(folder, '.env'), 'A=1');
  const page = createPage({ folder });
  expect((await page.answer('GET', '/assets/index-1.js.map')).status).toBe(404);
  expect((await page.answer('GET', '/.env')).status).toBe(404);
});

test('a page that was built again is found under its new names', async () => {
  const page = createPage({ folder });
  await page.answer('GET', '/');
  await writeFile(join(folder, 'assets/index-2.js'), 'export {}');
  expect((await page.answer('GET', '/assets/index-2.js')).status).toBe(404);
  await page.answer('GET', '/');
  expect((await page.answer('GET', '/assets/index-2.js')).status).toBe(200);
});

test('without a build there is nothing to show, and no crash', async () => {
  const answer = await createPage({ folder: join(outside, 'nowhere') }).answer('GET', '/');
  expect(answer.status).toBe(404);
});
