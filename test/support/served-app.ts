import { mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage, type RequestOptions } from 'node:http';
import { WebSocket } from 'ws';
import type { App } from '../../electron/app/app.ts';
import type { Host } from '../../electron/app/host.ts';
import { createPage } from '../../electron/page/page.ts';
import { serve, type Served } from '../../electron/served/serve.ts';
import type { HostEvent } from '../../shared/api/diagnostics-api.ts';
import type { Answer } from '../../shared/api/problem.ts';
import { DEFAULT_SETTINGS } from '../../shared/api/settings.ts';
import { scratch } from './scratch.ts';

export interface ServedApp extends AsyncDisposable {
  readonly served: Served;
  readonly port: number;
  /** What the link opens, once. */
  readonly token: string;
  readonly host: Host;
  /** Calls that reached the application. */
  readonly calls: readonly { readonly name: string; readonly params: unknown }[];
  /** Links that were printed since. */
  readonly newLinks: readonly string[];
  readonly tell: (event: HostEvent) => void;
  readonly listeners: () => number;
  readonly closed: () => boolean;
  readonly get: (path: string, options?: RequestOptions) => Promise<HttpReply>;
  /** The `Cookie` header of a new session. */
  readonly signIn: (token?: string) => Promise<string>;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type AnswerCall = (name: string, params: unknown, host: Host) => Promise<Answer<unknown>>;

/** The served host around an application that only notes what it is asked, with a real bridge where one is given. */
export async function servedApp(
  answer: AnswerCall = (name, params) => Promise.resolve({ ok: true, value: { name, params } }),
  bridge?: string,
): Promise<ServedApp> {
  const files = scratch();
  mkdirSync(files.at('page'));
  writeFileSync(
    files.at('page/index.html'),
    '<!doctype html><link rel="icon" href="data:,"><!--callpath-host--><p>the app',
  );
  writeFileSync(files.at('page/page.css'), 'p{}');
  writeFileSync(files.at('bridge.js'), 'bridge()');
  writeFileSync(files.at('secret.txt'), 'secret');
  const calls: { name: string; params: unknown }[] = [];
  const newLinks: string[] = [];
  const listeners = new Set<(event: HostEvent) => void>();
  const hosts: Host[] = [];
  let closed = false;

  const createApp = (host: Host): Promise<App> => {
    hosts.push(host);
    return Promise.resolve({
      answer: (name, params) => {
        calls.push({ name, params });
        return answer(name, params, host);
      },
      listen: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      settings: () => DEFAULT_SETTINGS,
      lang: () => 'fr',
      isRunning: () => false,
      tell: () => {},
      close: () => {
        closed = true;
        return Promise.resolve();
      },
    });
  };
  const page = createPage({ folder: files.at('page'), hostScript: bridge ?? files.at('bridge.js') });
  const served = await serve({
    createApp,
    page,
    dataFolder: files.folder,
    systemLang: 'en',
    port: 0,
    onNewLink: (url) => newLinks.push(url),
  });
  const { port, hash } = new URL(served.url);
  const token = hash.slice('#token='.length);
  const [host] = hosts;
  if (host === undefined) throw new Error('no host');
  const get = (path: string, options: RequestOptions = {}): Promise<HttpReply> =>
    httpReply({ port, path, ...options });
  return {
    served,
    port: Number(port),
    token,
    host,
    calls,
    newLinks,
    tell: (event) => listeners.forEach((listener) => listener(event)),
    listeners: () => listeners.size,
    closed: () => closed,
    get,
    async signIn(offered = token) {
      const { headers, status } = await get('/session', postOf(Number(port), offered));
      const [cookie = ''] = headers['set-cookie'] ?? [];
      if (status !== 200) throw new Error(`no session: ${status}`);
      return cookie.split(';')[0] ?? '';
    },
    async [Symbol.asyncDispose]() {
      await served.close();
      files[Symbol.dispose]();
    },
  };
}

/** How the page offers a token. */
export const postOf = (
  port: number,
  token: string,
): { readonly method: 'POST'; readonly headers: Readonly<Record<string, string>> } => ({
  method: 'POST',
  headers: { Origin: `http://127.0.0.1:${port}`, Authorization: `Bearer ${token}` },
});

/** One exchange, headers as given: no client of Node's corrects them. */
export async function httpReply(options: RequestOptions, body?: string): Promise<HttpReply> {
  const asked = request({ host: '127.0.0.1', agent: false, ...options });
  asked.end(body);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const parts: string[] = [];
  response.setEncoding('utf8').on('data', (text: string) => parts.push(text));
  await once(response, 'end');
  return { status: response.statusCode ?? 0, headers: response.headers, body: parts.join('') };
}

export interface Tab extends Disposable {
  readonly socket: WebSocket;
  /** Everything that has come, parsed. */
  readonly frames: readonly unknown[];
  readonly send: (frame: unknown) => void;
  /** The next frame that has not been taken. */
  readonly next: () => Promise<unknown>;
  readonly closed: Promise<number>;
}

/** A tab of a browser that has this cookie. Rejects when it is not let in. */
export async function openTab({ port }: { readonly port: number }, cookie: string): Promise<Tab> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api`, {
    headers: { Cookie: cookie },
    origin: `http://127.0.0.1:${port}`,
  });
  const frames: unknown[] = [];
  const waiting: ((frame: unknown) => void)[] = [];
  let taken = 0;
  socket.on('message', (data: Buffer) => {
    const frame: unknown = JSON.parse(data.toString());
    frames.push(frame);
    const wait = waiting.shift();
    if (wait === undefined) return;
    taken += 1;
    wait(frame);
  });
  const closed = once(socket, 'close').then(([code]) => Number(code));
  closed.catch(() => {});
  await once(socket, 'open');
  socket.on('error', () => {});
  return {
    socket,
    frames,
    closed,
    send: (frame) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    next: () => {
      if (taken < frames.length) return Promise.resolve(frames[taken++]);
      return new Promise((resolve) => waiting.push(resolve));
    },
    [Symbol.dispose]: () => socket.terminate(),
  };
}
