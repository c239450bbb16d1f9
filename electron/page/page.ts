import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentPolicy, SECURITY_HEADERS } from './content-policy.ts';
import { listPageFiles, type PageFile } from './page-files.ts';

export interface PageAnswer {
  readonly status: 200 | 404 | 405;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty where there is nothing to say, also for HEAD. */
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface PageOptions {
  /** What Vite built. */
  readonly folder: string;
  /** A script file that runs before the page's own and gives it its host; the desktop's preload does that without one. */
  readonly hostScript?: string;
  /** Origins that the page may connect to besides its own. */
  readonly connect?: readonly string[];
}

export interface Page {
  /** `path` as it stands in the request, a query included. */
  readonly answer: (method: string, path: string) => Promise<PageAnswer>;
}

const NONCE = '__CALLPATH_NONCE__';
const HOST = '<!--callpath-host-->';
const HOST_SCRIPT = '/host.js';
/** Their names change with their content. */
const NEVER_CHANGES = /^\/assets\//;

/** The built page as both hosts hand it out, with its content policy and a nonce that only one answer has. */
export function createPage({ folder, hostScript, connect = [] }: PageOptions): Page {
  let files: Promise<ReadonlyMap<string, PageFile>> | null = null;
  /** Asked for first, and not made to wait for the list of the others. */
  const index: PageFile = { path: join(folder, 'index.html'), mime: 'text/html; charset=utf-8' };

  async function list(): Promise<ReadonlyMap<string, PageFile>> {
    const listed = await listPageFiles(folder);
    if (hostScript === undefined) return listed;
    return new Map([...listed, [HOST_SCRIPT, { path: hostScript, mime: 'text/javascript; charset=utf-8' }]]);
  }

  return {
    async answer(method, path) {
      const nonce = randomBytes(16).toString('base64');
      const headers = { ...SECURITY_HEADERS, 'content-security-policy': contentPolicy(nonce, connect) };
      if (method !== 'GET' && method !== 'HEAD')
        return { status: 405, headers: { ...headers, allow: 'GET, HEAD' }, body: new Uint8Array() };
      const name = nameOf(path);
      // A build that took place since brings other names with it, and its index.html is what asks for them.
      if (name === '/index.html' || files === null) files = list();
      const file = name === '/index.html' ? index : (await files).get(name);
      const content = file === undefined ? null : await readFile(file.path).catch(() => null);
      if (file === undefined || content === null)
        return { status: 404, headers: { ...headers, 'cache-control': 'no-store' }, body: new Uint8Array() };
      const body =
        name === '/index.html' ? Buffer.from(fillIn(content.toString(), nonce, hostScript)) : content;
      return {
        status: 200,
        headers: {
          ...headers,
          'content-type': file.mime,
          'content-length': String(body.length),
          'cache-control': NEVER_CHANGES.test(name) ? 'private, max-age=31536000, immutable' : 'no-store',
        },
        body: method === 'HEAD' ? new Uint8Array() : new Uint8Array(body),
      };
    },
  };
}

/** The path without its query; `/` is the page. Nothing is decoded: our own files have plain names. */
function nameOf(path: string): string {
  const name = path.replace(/[?#].*$/s, '');
  return name === '/' || name === '' ? '/index.html' : name;
}

const fillIn = (html: string, nonce: string, hostScript: string | undefined): string =>
  html
    .replaceAll(NONCE, nonce)
    .replace(HOST, hostScript === undefined ? '' : `<script src=".${HOST_SCRIPT}"></script>`);
