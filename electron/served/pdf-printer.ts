import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { browserCandidates, temporaryFolderOf } from './browsers.ts';
import { devtoolsPipe, type DevtoolsPipe } from './devtools-pipe.ts';
import { Refused } from '../app/refused.ts';

/** Ten thousand observations take a tenth of it. */
const PRINT_MS = 60_000;

export interface Paper {
  readonly size: 'A4' | 'Letter';
  /** Chromium's template for the foot of each page. */
  readonly footer: string;
}

/** Nothing is fetched, kept, asked or shown: the page is our own report, and its texts are not. */
const FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--mute-audio',
];

/** Browsers refuse to run as root with their sandbox; what they are given here is our own report, with scripts off. */
const asRoot = (): readonly string[] =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The browsers there are on this computer, the first choice first. */
export const installedBrowsers = (): readonly string[] =>
  browserCandidates({ platform: process.platform, env: process.env, home: homedir() }).filter(isExecutable);

/**
 * Prints a page with the first of these browsers that can.
 *
 * @throws {Refused} `no-pdf-printer`
 */
export async function printPdf(html: string, paper: Paper, browsers: readonly string[]): Promise<Uint8Array> {
  const [browser, ...others] = browsers;
  if (browser === undefined) throw new Refused({ code: 'no-pdf-printer' });
  try {
    return await printWith(browser, html, paper);
  } catch {
    // A browser that is broken, half removed or forbidden by policy: another may do.
    return printPdf(html, paper, others);
  }
}

async function printWith(browser: string, html: string, paper: Paper): Promise<Uint8Array> {
  const folder = temporaryFolderOf(browser, homedir()) ?? tmpdir();
  const profile = await mkdtemp(join(folder, 'callpath-pdf-'));
  const remove = (): void => rmSync(profile, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const child = spawn(browser, [...FLAGS, ...asRoot(), `--user-data-dir=${profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const gone = once(child, 'close');
    const timer = setTimeout(() => child.kill('SIGKILL'), PRINT_MS);
    try {
      await once(child, 'spawn');
      return await printed(pipeOf(child), html, paper);
    } finally {
      clearTimeout(timer);
      child.kill('SIGKILL');
      await gone.catch(() => {});
    }
  } finally {
    process.off('exit', remove);
    // Helpers of the browser may write for a moment after it is gone.
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => {});
  }
}

function pipeOf({ stdio }: ChildProcess): DevtoolsPipe {
  const [, , , toBrowser, fromBrowser] = stdio;
  if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) throw new Error('no pipe');
  return devtoolsPipe(toBrowser, fromBrowser);
}

const TARGET = z.object({ targetId: z.string() });
const SESSION = z.object({ sessionId: z.string() });
const FRAME = z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) });
const PDF = z.object({ data: z.string() });

/** In inches: ISO 216 and ANSI Y14.1. */
const SIZES = {
  A4: { paperWidth: 8.27, paperHeight: 11.69 },
  Letter: { paperWidth: 8.5, paperHeight: 11 },
} as const;

async function printed({ send }: DevtoolsPipe, html: string, paper: Paper): Promise<Uint8Array> {
  const { targetId } = TARGET.parse(await send('Target.createTarget', { url: 'about:blank' }));
  const { sessionId } = SESSION.parse(await send('Target.attachToTarget', { targetId, flatten: true }));
  const ask = (method: string, params?: object): Promise<unknown> => send(method, params, sessionId);
  await ask('Emulation.setScriptExecutionDisabled', { value: true });
  const { frameTree } = FRAME.parse(await ask('Page.getFrameTree'));
  await ask('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  const pdf = await ask('Page.printToPDF', {
    ...SIZES[paper.size],
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: paper.footer,
  });
  return Buffer.from(PDF.parse(pdf).data, 'base64');
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
