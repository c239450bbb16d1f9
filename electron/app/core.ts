import { answerCall } from './channel.ts';
import { openCatalogs } from './catalogs.ts';
import { createChannels } from './channels.ts';
import type { Host } from './host.ts';
import { saveReport } from './report-calls.ts';
import { RunSession } from './run-session.ts';
import type { SettingsKeeper } from './settings-keeper.ts';
import { ReportStore } from '../store/report-store.ts';
import type { HostEvent } from '../../shared/api/diagnostics-api.ts';
import type { Answer, Problem } from '../../shared/api/problem.ts';
import { messagesFor } from '../../shared/messages/index.ts';
import type { Messages } from '../../shared/messages/messages.ts';

export interface CoreTools {
  readonly host: Host;
  readonly settings: SettingsKeeper;
  readonly tell: (event: HostEvent) => void;
  readonly takeUnheard: () => readonly Problem[];
}

/** What works behind the channels; loaded with the page's first call. */
export interface Core {
  readonly answer: (name: string, params: unknown) => Promise<Answer<unknown>>;
  readonly isRunning: () => boolean;
  readonly useFolder: (folder: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export function createCore({ host, settings, tell, takeUnheard }: CoreTools): Core {
  const messages = (): Messages => messagesFor(settings.lang());
  const store = new ReportStore(host.dataFolder, settings.reportsFolder());
  const catalogs = openCatalogs(host.dataFolder, tell);
  const session = new RunSession({
    means: () => ({ settings: settings.current(), messages: messages(), catalog: catalogs.get }),
    createLookup: host.createLookup,
    tell,
    save: (report) => saveReport(store, report),
  });
  const channels = createChannels({ host, settings, catalogs, session, store, messages, tell, takeUnheard });
  return {
    answer: (name, params) => answerCall(channels, name, params),
    isRunning: () => session.isRunning,
    useFolder: (folder) => store.useFolder(folder),
    async close() {
      await session.close();
      await store.close();
    },
  };
}
