import type { CatalogUpdates } from './catalog-updates.ts';
import { caseCalls, type CaseTools } from './case-calls.ts';
import type { Catalogs } from './catalogs.ts';
import type { Channels } from './channel.ts';
import { countRoots } from './check-settings.ts';
import type { Host } from './host.ts';
import { readLicences } from './licences.ts';
import { parsers } from './parsers.ts';
import { reportCalls, type ReportTools } from './report-calls.ts';
import type { RunSession } from './run-session.ts';
import type { SettingsKeeper } from './settings-keeper.ts';
import { TOOL } from '../version.ts';
import type { Hello } from '../../shared/api/diagnostics-api.ts';
import type { Problem } from '../../shared/api/problem.ts';
import type { RunRequest } from '../../shared/api/runs.ts';

export interface Parts extends ReportTools, CaseTools {
  readonly host: Host;
  readonly settings: SettingsKeeper;
  readonly catalogs: Catalogs;
  readonly updates: CatalogUpdates;
  readonly session: RunSession;
  readonly takeUnheard: () => readonly Problem[];
}

/** Everything that the page may ask, each call with its parser. */
export function createChannels(parts: Parts): Channels {
  const { host, settings, session } = parts;
  return {
    hello: { parse: parsers.hello, run: () => hello(parts) },
    startRun: {
      parse: parsers.startRun,
      async run(request) {
        // Without a case nothing is waited for: whoever closes right after the call finds a run to wait for.
        const isForCase = request.kind === 'check' && request.forCase !== undefined;
        const started = await session.start(isForCase ? await parts.withAnswers(request) : request);
        await remember(request, settings);
        return started;
      },
    },
    stopRun: { parse: parsers.stopRun, run: async () => nothing(session.stop()) },
    ...reportCalls(parts),
    ...caseCalls(parts),
    ...catalogCalls(parts),
    saveSettings: { parse: parsers.saveSettings, run: settings.change },
    chooseFolder: {
      parse: parsers.chooseFolder,
      async run() {
        const path = await host.chooseFolder();
        return path === null ? null : { path };
      },
    },
    checkRoots: {
      parse: parsers.checkRoots,
      run: async ({ name, text }) => ({ certificates: countRoots({ file: name, pem: text }) }),
    },
    copyText: { parse: parsers.copyText, run: ({ text }) => host.copyText(text).then(nothing) },
    openLink: { parse: parsers.openLink, run: ({ url }) => host.openLink(url).then(nothing) },
    licences: { parse: parsers.licences, run: async () => ({ text: await readLicences() }) },
  };
}

type CatalogCall =
  | 'openCatalog'
  | 'importCatalog'
  | 'removeCatalog'
  | 'checkForUpdate'
  | 'applyUpdate'
  | 'saveAllowlist';

const catalogCalls = ({ catalogs, updates, host, messages }: Parts): Pick<Channels, CatalogCall> => ({
  openCatalog: { parse: parsers.openCatalog, run: ({ id }) => catalogs.get(id) },
  importCatalog: { parse: parsers.importCatalog, run: catalogs.add },
  removeCatalog: { parse: parsers.removeCatalog, run: ({ id }) => catalogs.remove(id).then(nothing) },
  checkForUpdate: { parse: parsers.checkForUpdate, run: updates.check },
  applyUpdate: { parse: parsers.applyUpdate, run: ({ version }) => updates.apply(version) },
  saveAllowlist: {
    parse: parsers.saveAllowlist,
    async run(request) {
      const [catalog, { saveAllowlist }] = await Promise.all([
        catalogs.get(request.catalogId),
        import('./save-allowlist.ts'),
      ]);
      return saveAllowlist(catalog, request, messages(), host);
    },
  },
});

const nothing = (_done: void): null => null;

async function remember(request: RunRequest, settings: SettingsKeeper): Promise<void> {
  if (request.kind !== 'check') return;
  const { catalogId, profile, label, sipDomains } = request;
  await settings.remember({ catalogId, profile, label, sipDomains });
}

async function hello({ host, settings, catalogs, session, takeUnheard }: Parts): Promise<Hello> {
  const [{ FAULTS }, summaries] = await Promise.all([import('../practice/faults.ts'), catalogs.summaries()]);
  // From here on nothing waits: what is told after this answer follows on the snapshot in it.
  return {
    version: TOOL.version,
    runtime: host.runtime,
    systemLang: host.systemLang,
    settings: settings.current(),
    reportsFolder: settings.reportsFolder(),
    catalogs: summaries,
    faults: FAULTS.map(({ id }) => id),
    run: session.snapshot(),
    problems: takeUnheard(),
    can: host.can,
  };
}
