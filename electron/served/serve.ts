import { AsyncLocalStorage } from 'node:async_hooks';
import { CallSockets } from './call-sockets.ts';
import type { CallSocket } from './call-socket.ts';
import { Downloads } from './downloads.ts';
import { startHttpServer } from './http-server.ts';
import { OneTimeToken } from './one-time-token.ts';
import { installedBrowsers, printPdf } from './pdf-printer.ts';
import type { Site } from './routes.ts';
import { Sessions } from './sessions.ts';
import type { App } from '../app/app.ts';
import type { Host } from '../app/host.ts';
import { Refused } from '../app/refused.ts';
import { pageFooter, paperFor } from '../desktop/paper.ts';
import type { Page } from '../page/page.ts';
import { messagesFor } from '../../shared/messages/index.ts';
import type { Lang } from '../../shared/messages/messages.ts';

export interface ServeOptions {
  readonly createApp: (host: Host) => Promise<App>;
  readonly page: Page;
  /** Absolute. */
  readonly dataFolder: string;
  readonly systemLang: Lang;
  /** 0: any free one. */
  readonly port: number;
  /** Somebody came without a good link while there is one that was never shown. */
  readonly onNewLink: (url: string) => void;
}

export interface Served {
  /** Good once. */
  readonly url: string;
  /** Stops a run in good order, then lets the pages go. */
  readonly close: () => Promise<void>;
}

/** The app on loopback, for a browser. Rejects with the platform's error when the port cannot be had. */
export async function serve(options: ServeOptions): Promise<Served> {
  const downloads = new Downloads();
  const token = new OneTimeToken();
  /** Which page a call came from, for what goes back to that page alone. */
  const caller = new AsyncLocalStorage<CallSocket>();
  const sockets = new CallSockets({
    answer: (call, params, page) => caller.run(page, () => app.answer(call, params)),
    listen: (hear) => app.listen(hear),
  });

  const app = await options.createApp({
    runtime: [`Node.js ${process.versions.node}`],
    systemLang: options.systemLang,
    dataFolder: options.dataFolder,
    can: { chooseFolder: false },
    deliver: async (delivery) => {
      const page = caller.getStore() ?? sockets.newest;
      if (page === null || !page.isOpen) throw new Refused({ code: 'connection-lost' });
      page.send({ download: downloads.offer(delivery) });
      return delivery.fileName;
    },
    printPdf: (html) => {
      const footer = pageFooter(messagesFor(app.lang()).ui.menu.pageOf);
      return printPdf(html, { size: paperFor(systemCountry()), footer }, installedBrowsers());
    },
    // The page's bridge does these itself and has no dialog for folders: whoever asks is not our page.
    chooseFolder: () => Promise.resolve(null),
    copyText: () => Promise.reject(new Refused({ code: 'bad-request', call: 'copyText' })),
    openLink: () => Promise.reject(new Refused({ code: 'bad-request', call: 'openLink' })),
    applySettings: () => {},
  });

  let shown = token.current;
  const link = (): string => `http://127.0.0.1:${server.port}/#token=${shown}`;
  const site: Site = {
    page: options.page,
    messages: () => messagesFor(app.lang()),
    token,
    sessions: new Sessions(),
    downloads,
    onTurnedAway() {
      if (shown === token.current) return;
      shown = token.current;
      options.onNewLink(link());
    },
  };
  const server = await startHttpServer(site, sockets, options.port).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  return {
    url: link(),
    async close() {
      await app.close();
      await sockets.close();
      await server.close();
    },
  };
}

/** Two letters; empty when the system does not say. */
const systemCountry = (): string =>
  new Intl.Locale(Intl.DateTimeFormat().resolvedOptions().locale).region ?? '';
