import { ENVIRONMENT } from './simulated-network.ts';
import { probeContext } from './context.ts';
import { run, type RunInput, type RunProgress, type RunResult } from '../../electron/engine/run.ts';
import { Evidence } from '../../shared/analysis/evidence.ts';
import type { Endpoint } from '../../shared/model/subject.ts';

export interface TestTarget {
  readonly host: string;
  readonly address: string;
  readonly port: number;
  readonly as: Endpoint['as'];
}

interface Settings extends Partial<Pick<RunInput, 'timeoutMs' | 'concurrency' | 'signal'>> {
  readonly lookup?: RunInput['tools']['lookup']['lookup'];
  readonly onProgress?: (progress: RunProgress) => void;
}

/** One run of the engine over real sockets; the names are known without any DNS server. */
export function runTargets(targets: readonly TestTarget[], settings: Settings = {}): Promise<RunResult> {
  const addresses = new Map(targets.map(({ host, address }) => [host, address]));
  const { lookup = (host: string) => Promise.resolve([addresses.get(host) ?? '']) } = settings;
  const subject = {
    services: [],
    endpoints: targets.map(({ host, port, as }) => ({ sets: [], host, port, as })),
    srv: [],
    controls: { http: [], tls: [], resolvers: [], stun: [] },
  };
  return run({
    evidence: new Evidence(subject, ENVIRONMENT),
    facts: {
      resolvers: [],
      systemResolver: true,
      timeoutMs: settings.timeoutMs ?? 2000,
      ipv4: true,
      ipv6: false,
    },
    timeoutMs: settings.timeoutMs ?? 2000,
    concurrency: settings.concurrency ?? 64,
    signal: settings.signal ?? new AbortController().signal,
    tools: { trust: probeContext().trust, lookup: { lookup, close: () => {} }, proxyCredentials: null },
    onProgress: settings.onProgress ?? (() => {}),
  });
}
