import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { httpReply, postOf, servedApp, type ServedApp } from '../../support/served-app.ts';

let app: ServedApp;
beforeEach(async () => {
  app = await servedApp();
});
afterEach(() => app[Symbol.asyncDispose]());

const withCookie = (cookie: string, headers: Record<string, string> = {}) => ({
  headers: { ...headers, Cookie: cookie },
});

describe('who is listened to', () => {
  test('only this computer', async () => {
    expect(new URL(app.served.url).hostname).toBe('127.0.0.1');
    // Another address of the same loopback interface: nobody listens there.
    const socket = connect(app.port, '127.0.0.2');
    await expect(once(socket, 'connect')).rejects.toThrow();
  });

  test.each([
    { why: 'a name that leads here (DNS rebinding)', headers: { Host: 'evil.example' } },
    { why: 'such a name with our port', headers: { Host: 'evil.example:PORT' } },
    { why: 'another port', headers: { Host: '127.0.0.1:1' } },
    { why: 'no port', headers: { Host: '127.0.0.1' } },
    { why: 'another loopback address', headers: { Host: '127.0.0.2:PORT' } },
    { why: 'a name that only begins like ours', headers: { Host: 'localhost:PORT.evil.example' } },
    { why: 'another site’s page', headers: { Origin: 'http://evil.example' } },
    { why: 'a page without an origin', headers: { Origin: 'null' } },
    { why: 'a page on another port', headers: { Origin: 'http://127.0.0.1:1' } },
    { why: 'our origin, encrypted', headers: { Origin: 'https://127.0.0.1:PORT' } },
    {
      why: 'our other name’s page',
      headers: { Host: 'localhost:PORT', Origin: 'http://127.0.0.1:PORT' },
    },
    {
      why: 'a script on another port',
      headers: { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'script' },
    },
    {
      why: 'a frame of another site',
      headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' },
    },
  ])('$why is refused and told nothing', async ({ headers }) => {
    const cookie = await app.signIn();
    const mine = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(app.port))]),
    );
    for (const path of ['/', '/host.js', '/session.css', '/download/x', '/api', '/nothing']) {
      const reply = await app.get(path, withCookie(cookie, mine));
      expect(reply).toMatchObject({ status: 403, body: '' });
      expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
    const { headers: offer } = postOf(app.port, app.token);
    const session = await app.get('/session', { method: 'POST', headers: { ...offer, ...mine } });
    expect(session.status).toBe(403);
    expect(session.headers['set-cookie']).toBeUndefined();
  });

  test.each(['127.0.0.1', 'localhost'])('%s and a link on another site are not', async (name) => {
    const headers = {
      Host: `${name}:${app.port}`,
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
    };
    expect((await app.get('/', { headers })).status).toBe(200);
  });

  test('two Host headers, an absolute form, a body and other methods are refused', async () => {
    expect(await raw('GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.example\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 40[03] /,
    );
    expect(await raw('GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 40[03] /);
    expect(await raw('GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 /,
    );
    expect(await raw('CONNECT 127.0.0.1:1 HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n')).toBe('');
    const body = { port: app.port, path: '/session', ...postOf(app.port, app.token) };
    expect((await httpReply(body, 'x')).status).toBe(413);
    expect((await app.get('/', { method: 'DELETE' })).status).toBe(405);
    expect((await app.get('/session')).status).toBe(405);
  });

  test('a body is refused before it is sent', async () => {
    const head = `POST /session HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nExpect: 100-continue\r\n`;
    expect(await raw(`${head}Content-Length: 1000000\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('headers have a bound', async () => {
    const huge = { headers: { 'X-Long': 'x'.repeat(20_000) } };
    expect((await app.get('/', huge)).status).toBe(431);
  });
});

/** What comes back until the host closes the connection. */
async function raw(request: string): Promise<string> {
  const socket = connect(app.port, '127.0.0.1');
  const parts: string[] = [];
  socket.setEncoding('utf8').on('data', (text: string) => parts.push(text));
  socket.on('error', () => {});
  socket.write(request.replaceAll('PORT', String(app.port)));
  await once(socket, 'close');
  return parts.join('');
}

describe('the token', () => {
  test('has 256 bits and stands in the fragment', () => {
    expect(app.served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
  });

  test('opens one session, with a cookie no script and no other site can use', async () => {
    const { status, headers, body } = await app.get('/session', postOf(app.port, app.token));
    expect({ status, body }).toEqual({ status: 200, body: '' });
    const [cookie = '', ...more] = headers['set-cookie'] ?? [];
    expect(more).toEqual([]);
    expect(cookie).toMatch(
      new RegExp(`^callpath-${app.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    expect(cookie).not.toContain(app.token);
    const again = await app.get('/session', postOf(app.port, app.token));
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  test('once used, another link is shown to who comes, and only once', async () => {
    await app.signIn();
    expect(app.newLinks).toEqual([]);
    await app.get('/session', postOf(app.port, app.token));
    await app.get('/session', postOf(app.port, ''));
    expect(app.newLinks).toHaveLength(1);
    const token = new URL(app.newLinks[0] ?? '').hash.slice('#token='.length);
    const cookie = await app.signIn(token);
    expect((await app.get('/', withCookie(cookie))).body).toContain('the app');
  });

  test('wrong ones show no link while the first is good, and soon are not listened to', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 12; count += 1)
      statuses.push((await app.get('/session', postOf(app.port, `wrong${count}`))).status);
    expect(statuses).toEqual([...Array<number>(10).fill(403), 429, 429]);
    expect(app.newLinks).toEqual([]);
    expect((await app.get('/session', postOf(app.port, app.token))).status).toBe(429);
  });

  test.each([
    { why: 'no origin', headers: {} },
    { why: 'another origin', headers: { Origin: 'http://evil.example' } },
  ])('is not taken with $why', async ({ headers }) => {
    const offer = { method: 'POST', headers: { ...headers, Authorization: `Bearer ${app.token}` } };
    expect((await app.get('/session', offer)).status).toBe(403);
    await app.signIn();
  });
});

describe('without a session', () => {
  test('there is a page in the person’s language that lets in, under the app’s policy', async () => {
    const { status, headers, body } = await app.get('/');
    expect(status).toBe(200);
    expect(body).toContain('<html lang="fr" data-callpath="session">');
    expect(body).toContain('relancez Callpath');
    expect(body).not.toContain('the app');
    expect(body).not.toMatch(/ style=|<style|<script>| on\w+=/);
    expect(headers['content-security-policy']).toContain("script-src 'self'; ");
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
    const files = [...body.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(files).toEqual(['/session.css', '/host.js']);
    for (const path of files) expect((await app.get(path)).status).toBe(200);
  });

  test.each(['/index.html', '/page.css', '/download/x', '/api'])('%s is refused', async (path) => {
    expect(await app.get(path)).toMatchObject({ status: 403, body: '' });
  });

  test.each(['', 'callpath=', 'callpath-PORT=', 'callpath-PORT=x', 'other=x; callpath-PORT=x'])(
    'the cookie "%s" is none',
    async (text) => {
      const cookie = text.replace('PORT', String(app.port));
      expect((await app.get('/page.css', withCookie(cookie))).status).toBe(403);
    },
  );
});

describe('with a session', () => {
  test('there is the app, with the script that gives it its host', async () => {
    const cookie = await app.signIn();
    const { status, headers, body } = await app.get('/', withCookie(`a=b; ${cookie}`));
    expect(status).toBe(200);
    expect(body).toContain('<script src="./host.js"></script>');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    const head = await app.get('/', { ...withCookie(cookie), method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, body: '' });
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/page.css/../../secret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/page.css%00',
    '/download/../page.css',
    '/constructor',
  ])('%s leads nowhere', async (path) => {
    const cookie = await app.signIn();
    const { status, body } = await app.get(path, withCookie(cookie));
    expect({ status, body }).toEqual({ status: 404, body: '' });
  });

  test('another port’s session is none here', async () => {
    await using other = await servedApp();
    const cookie = await other.signIn();
    expect((await app.get('/page.css', withCookie(cookie))).status).toBe(403);
    const renamed = cookie.replace(String(other.port), String(app.port));
    expect((await app.get('/page.css', withCookie(renamed))).status).toBe(403);
  });
});

test('closing lets the application end first, and frees the port', async () => {
  await app.served.close();
  expect(app.closed()).toBe(true);
  await expect(app.get('/')).rejects.toThrow(/ECONNREFUSED/);
});
