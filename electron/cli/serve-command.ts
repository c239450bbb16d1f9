import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { once } from 'node:events';
import { EXIT } from './exit-status.ts';
import type { Interruption } from './interruption.ts';
import type { ServeOptions } from './serve-options.ts';
import { UsageError } from './usage-error.ts';
import { createApp } from '../app/app.ts';
import { BUILT } from '../page/built-files.ts';
import { createPage, type Page } from '../page/page.ts';
import { defaultDataFolder } from '../served/data-folder.ts';
import { openBrowser } from '../served/open-browser.ts';
import { serve, type Served } from '../served/serve.ts';
import { errorCode } from '../system/error-code.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';

/**
 * `callpath serve`: lasts until Ctrl-C, which is how it normally ends and so no failure, also in the middle of a run:
 * that is kept as interrupted, and whoever looks at it is told so there.
 */
export async function serveCommand(
  options: ServeOptions,
  messages: Messages,
  interruption: Interruption,
): Promise<number> {
  const text = messages.cli.serve;
  const page = await builtPage();
  const stop = interruption.take();
  const served = await listening(options, page, messages, (url) => print(text.newLink(url)));
  if (options.because !== undefined) print(text.because[options.because]);
  const opened = options.open && !stop.aborted && (await openBrowser(served.url));
  print(text.ready({ url: served.url, opened }));
  print(text.howToEnd);
  if (!stop.aborted) await once(stop, 'abort');
  await served.close();
  return EXIT.reachable;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function builtPage(): Promise<Page> {
  const page = createPage({ folder: BUILT.page, hostScript: BUILT.bridge });
  const { status } = await page.answer('HEAD', '/');
  if (status === 200) return page;
  throw new UsageError({ code: 'no-such-file', name: 'serve', path: printable(BUILT.page, 300) });
}

async function listening(
  { port, data }: ServeOptions,
  page: Page,
  messages: Messages,
  onNewLink: (url: string) => void,
): Promise<Served> {
  const system = { platform: process.platform, env: process.env, home: homedir() };
  const dataFolder = data === undefined ? defaultDataFolder(system) : resolve(data);
  try {
    return await serve({ createApp, page, dataFolder, systemLang: messages.lang, port, onNewLink });
  } catch (error) {
    const code = errorCode(error);
    const isOfPort = error instanceof Error && 'syscall' in error && error.syscall === 'listen';
    if (!isOfPort || code === null) throw error;
    throw new UsageError({ code: 'no-port', name: '--port', port, detail: code });
  }
}
