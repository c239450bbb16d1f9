import { countRoots } from './check-settings.ts';
import { Refused } from './refused.ts';
import type { DiagnosisRequest } from '../diagnose.ts';
import type { RunRequest } from '../../shared/api/runs.ts';
import type { Settings } from '../../shared/api/settings.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { ReportGuide } from '../../shared/guide/report-guide.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { PracticeFaultId } from '../../shared/model/practice-fault.ts';
import { printable } from '../../shared/model/printable.ts';

export interface PreparedRun {
  readonly request: DiagnosisRequest;
  readonly practice: PracticeFaultId | null;
  /** Ends what was opened for it. */
  readonly close: () => Promise<void>;
}

export interface Means {
  readonly settings: Settings;
  readonly messages: Messages;
  readonly catalog: (id: string | null) => Promise<Catalog>;
}

type CheckToPrepare = Extract<RunRequest, { kind: 'check' }> & {
  /** The answers of the case that the run is made for. */
  readonly guide?: ReportGuide | undefined;
};
export type RunToPrepare = CheckToPrepare | Extract<RunRequest, { kind: 'practice' }>;

/** What a run needs before it can begin. @throws {Refused} when it cannot */
export function prepareRun(request: RunToPrepare, means: Means): Promise<PreparedRun> {
  return request.kind === 'check' ? prepareCheck(request, means) : preparePractice(request.fault, means);
}

async function prepareCheck(
  { catalogId, profile, sipDomains, label, guide }: CheckToPrepare,
  { settings, catalog: catalogOf }: Means,
): Promise<PreparedRun> {
  const catalog = await catalogOf(catalogId);
  if (!catalog.profiles.some(({ id }) => id === profile))
    throw new Refused({ code: 'no-such-profile', profile: printable(profile, 80) });
  // The settings file may have been written by hand.
  settings.extraRoots.forEach(countRoots);
  const { timeoutMs, concurrency, dnsServers, extraRoots } = settings;
  return {
    request: {
      catalog,
      profile,
      sipDomains: sipDomains.map((domain) => domain.toLowerCase()),
      label,
      guide,
      dns: dnsServers,
      extraPem: extraRoots.map(({ pem }) => pem),
      timeoutMs,
      concurrency,
      proxy: 'system',
    },
    practice: null,
    close: async () => {},
  };
}

async function preparePractice(fault: PracticeFaultId, { settings, messages }: Means): Promise<PreparedRun> {
  const { startPractice } = await import('../practice/practice.ts');
  const network = await startPractice(fault).catch((error: unknown) => {
    const detail = printable(error instanceof Error ? error.message : String(error), 300);
    throw new Refused({ code: 'fault-not-staged', detail });
  });
  return {
    request: {
      catalog: network.catalog,
      sipDomains: [],
      label: messages.practice[fault].title,
      // The settings are about the real network; this one has a resolver, roots and a pace of its own.
      dns: network.resolvers,
      extraPem: [network.caPem],
      timeoutMs: network.timeoutMs,
      concurrency: settings.concurrency,
      proxy: 'direct',
    },
    practice: fault,
    close: network.close,
  };
}
