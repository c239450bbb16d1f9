import type {
  CallName,
  CallParams,
  CallResult,
  CatalogSummary,
  DiagnosticsApi,
  Hello,
  HostEvent,
} from '../../shared/api/diagnostics-api.ts';
import type { UpdateCheck } from '../../shared/api/catalog-calls.ts';
import type { Answer, Problem } from '../../shared/api/problem.ts';
import type { ReportSummary, RunStart } from '../../shared/api/runs.ts';
import { DEFAULT_SETTINGS } from '../../shared/api/settings.ts';
import { builtIn } from '../../shared/catalog/built-in.ts';
import { catalogDiff } from '../../shared/catalog/change/catalog-diff.ts';
import { mergePublished } from '../../shared/catalog/change/merge-published.ts';
import { messagesFor } from '../../shared/messages/index.ts';
import { PRACTICE_FAULT_IDS } from '../../shared/model/practice-fault.ts';
import type { Report } from '../../shared/model/report.ts';
import { redactReport } from '../../shared/redact/redact-report.ts';
import { rejudge, resay } from '../../shared/report.ts';
import { publishedWith } from './published-sets.ts';
import { fakeCases } from './fake-cases.ts';
import { RECORDED, type RecordedFault } from './recorded-reports.ts';

export type Handlers = { readonly [N in CallName]: (params: CallParams<N>) => CallResult<N> | Problem };

export interface FakeDiagnostics {
  readonly api: DiagnosticsApi;
  /** Tells the page something, as a host would. */
  readonly emit: (event: HostEvent) => void;
  /** Every call of the page so far. */
  readonly calls: { readonly name: CallName; readonly params: unknown }[];
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && !('text' in value);

/** A host without a network or a disk: answers from recorded runs. `handlers` replace what a test is about. */
export function fakeDiagnostics(
  handlers: Partial<Handlers> = {},
  hello: Partial<Hello> = {},
): FakeDiagnostics {
  const listeners = new Set<(event: HostEvent) => void>();
  const calls: FakeDiagnostics['calls'] = [];
  const emit = (event: HostEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const all: Handlers = { ...answers(emit, hello), ...handlers };
  const call =
    <N extends CallName>(name: N) =>
    async (params: CallParams<N>): Promise<Answer<CallResult<N>>> => {
      calls.push({ name, params });
      const value = all[name](params);
      return isProblem(value) ? { ok: false, problem: value } : { ok: true, value };
    };
  const named = Object.fromEntries(Object.keys(all).map((name) => [name, call(name as CallName)]));
  const api = {
    ...named,
    listen: (listener: (event: HostEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as DiagnosticsApi;
  return { api, emit, calls };
}

export function summaryOf(id: string, report: Report): ReportSummary {
  const many = (severity: string): number =>
    report.findings.filter((finding) => finding.severity === severity).length;
  return {
    id,
    label: report.label,
    startedAt: report.startedAt,
    durationMs: report.durationMs,
    status: report.verdict.status,
    summary: report.verdict.summary,
    profile: report.profile,
    catalogId: report.catalog.id,
    problems: many('problem'),
    warnings: many('warning'),
    observations: report.observations.length,
    interrupted: report.interrupted ?? false,
    imported: false,
    practice: report.catalog.id === 'practice' ? (id as RecordedFault) : null,
    unsaved: false,
  };
}

export function startOf(runId: string, report: Report): RunStart {
  const { label, startedAt, catalog, profile, options, environment, notMeasured } = report;
  const subject = report.subject ?? {
    services: [],
    endpoints: [],
    srv: [],
    controls: { http: [], tls: [], resolvers: [], stun: [] },
  };
  const practice = report.catalog.id === 'practice' ? 'firewall-drop' : null;
  return {
    runId,
    practice,
    label,
    startedAt,
    catalog,
    profile,
    options,
    environment,
    subject,
    notMeasured,
  };
}

const builtInSummary: CatalogSummary = {
  id: null,
  title: builtIn.title,
  version: builtIn.version,
  profiles: builtIn.profiles.map(({ id, title }) => ({
    id,
    title,
    wantsSipDomain: id.startsWith('sfb-server'),
  })),
};

function answers(emit: FakeDiagnostics['emit'], hello: Partial<Hello>): Handlers {
  let settings = hello.settings ?? DEFAULT_SETTINGS;
  const reports = new Map<string, Report>(Object.entries(RECORDED));
  const trash = new Map<string, Report>();
  const changed = (): null => {
    emit({ type: 'reports-changed' });
    return null;
  };
  const said = (id: string): Report | null => {
    const report = reports.get(id);
    const lang = settings.language === 'system' ? 'en' : settings.language;
    return report === undefined ? null : resay(report, messagesFor(lang));
  };
  const opened = (id: string) => {
    const report = said(id);
    return report === null ? gone : { summary: summaryOf(id, report), report };
  };
  const move = (ids: readonly string[], from: Map<string, Report>, to: Map<string, Report>): null => {
    for (const id of ids) {
      const report = from.get(id);
      if (report !== undefined) to.set(id, report);
      from.delete(id);
    }
    return changed();
  };
  return {
    hello: () => ({
      version: '0.1.0',
      runtime: ['a fake host'],
      systemLang: 'en',
      reportsFolder: '/home/somebody/reports',
      catalogs: [builtInSummary],
      faults: PRACTICE_FAULT_IDS,
      run: null,
      problems: [],
      can: { chooseFolder: true },
      ...hello,
      settings,
    }),
    startRun: (request) => {
      const recorded = request.kind === 'practice' ? request.fault : 'firewall-drop';
      const report = RECORDED[recorded in RECORDED ? (recorded as RecordedFault) : 'firewall-drop'];
      const start = startOf('run-1', report);
      emit({
        type: 'run-started',
        start: { ...start, practice: request.kind === 'practice' ? request.fault : null },
      });
      replay(report, emit);
      return { runId: 'run-1' };
    },
    stopRun: () => null,
    listReports: () =>
      [...reports]
        .map(([id, report]) => summaryOf(id, report))
        .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt)),
    openReport: ({ id }) => opened(id),
    judgeAgain: ({ id }) => {
      const before = said(id);
      return before === null ? gone : { before, now: rejudge(before, messagesFor('en')), same: true };
    },
    keepJudgement: ({ id }) => opened(id),
    renameReport: ({ id, label }) => {
      const report = reports.get(id);
      if (report === undefined) return gone;
      reports.set(id, { ...report, label });
      changed();
      return summaryOf(id, { ...report, label });
    },
    deleteReports: ({ ids }) => move(ids, reports, trash),
    restoreReports: ({ ids }) => move(ids, trash, reports),
    importReport: ({ name }) => ({
      code: 'invalid-file',
      file: name,
      place: 'observations[3].outcome.status',
      reason: 'not one of "ok", "failed", "skipped"',
      excerpt: {
        firstLine: 40,
        faultyLine: 42,
        lines: ['    {"id": "o2"},', '    {"id": "o3"},', '    {"id": "o4"},', '    {"id": "o5"}'],
      },
    }),
    exportReport: ({ format }) => ({ file: `report.${format}` }),
    previewRedaction: ({ id }) => {
      const report = reports.get(id);
      return report === undefined ? gone : redactReport(report).manifest;
    },
    exportSheet: ({ team }) => ({ file: `report ${team}.md` }),
    ...fakeCases(emit, () => messagesFor(settings.language === 'system' ? 'en' : settings.language), {
      reports,
      summaryOf,
    }),
    openCatalog: () => builtIn,
    importCatalog: ({ name }) => ({
      code: 'invalid-file',
      file: name,
      place: 'endpointSets[2].tcpPorts',
      reason: 'not a list of ports',
      excerpt: {
        firstLine: 10,
        faultyLine: 11,
        lines: ['  {', '    "tcpPorts": "443-80",', '    "urls": []'],
      },
    }),
    removeCatalog: () => null,
    checkForUpdate: () => newerList(),
    applyUpdate: () => null,
    saveAllowlist: ({ profile, format }) => ({
      file: `Callpath ${profile ?? 'all'} ${format}`,
      notes: format === 'csv' ? ['Left out: set 9801.'] : [],
    }),
    saveSettings: (next) => {
      settings = next;
      emit({
        type: 'settings-changed',
        settings,
        reportsFolder: next.reportsFolder ?? '/home/somebody/reports',
      });
      return next;
    },
    chooseFolder: () => ({ path: '/home/somebody/elsewhere' }),
    checkRoots: () => ({ certificates: 1 }),
    copyText: () => null,
    openLink: () => null,
    licences: () => ({ text: 'React (MIT)' }),
  };
}

/** A set that is gone, a host that is new, a range more. */
function newerList(): UpdateCheck {
  const teams = builtIn.endpointSets.find(({ id }) => id === 12);
  const sets = publishedWith({
    12: {
      urls: [...(teams?.urls ?? []), 'fresh.teams.test'],
      ips: [...(teams?.ips ?? []), '198.18.0.0/15'],
    },
    16: null,
    19: { required: true },
  });
  const published = { version: '2026102800', readOn: '2026-10-28', source: 'a fake host', sets };
  const diff = catalogDiff(builtIn, mergePublished(builtIn, published));
  return { status: 'found', version: published.version, readOn: published.readOn, diff };
}

const gone: Problem = { code: 'no-such-report' };
const STEP_MS = 60;

/** Tells a recorded run again, a few observations at a time. */
function replay(report: Report, emit: FakeDiagnostics['emit']): void {
  const { observations } = report;
  const portion = 4;
  let told = 0;
  const timer = setInterval(() => {
    const next = observations.slice(told, told + portion);
    told += next.length;
    const done = told;
    const known = observations.length;
    const elapsedMs = (told / portion) * STEP_MS;
    emit({
      type: 'run-progress',
      progress: {
        runId: 'run-1',
        observations: next,
        done,
        known,
        elapsedMs,
        mediaMs: null,
        stopping: false,
      },
    });
    if (told < observations.length) return;
    clearInterval(timer);
    emit({
      type: 'run-finished',
      finished: { runId: 'run-1', report, saved: { ok: true, value: summaryOf('firewall-drop', report) } },
    });
  }, STEP_MS);
}
