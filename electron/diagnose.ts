import { randomUUID } from 'node:crypto';
import { ClientRoutes, withFurther } from './client-proxy.ts';
import { run, type RunProgress } from './engine/run.ts';
import { readEnvironment } from './system/environment.ts';
import { readHostFirewall } from './system/host-firewall/read-host-firewall.ts';
import { usableFamilies } from './system/families.ts';
import { createSystemLookup, type SystemLookup } from './system/lookup.ts';
import type { ResolveProxy } from './system/proxy/chromium-routes.ts';
import { placeKeyOf } from './system/proxy/client-proxy.ts';
import { createTrustStore } from './system/trust-store.ts';
import { TOOL } from './version.ts';
import type { Credentials } from './wire/proxy-auth.ts';
import { ProxyCredentials } from './wire/proxy-credentials.ts';
import { Evidence } from '../shared/analysis/evidence.ts';
import { leftOutOf } from '../shared/analysis/left-out.ts';
import { builtIn } from '../shared/catalog/built-in.ts';
import { catalogDate } from '../shared/catalog/catalog-date.ts';
import type { Catalog } from '../shared/catalog/catalog.ts';
import { select } from '../shared/catalog/select.ts';
import type { ReportGuide } from '../shared/guide/report-guide.ts';
import type { Messages } from '../shared/messages/messages.ts';
import type { Environment } from '../shared/model/environment.ts';
import type { Observation } from '../shared/model/observation.ts';
import type { NotMeasured, Report } from '../shared/model/report.ts';
import type { Endpoint, Subject } from '../shared/model/subject.ts';
import { resolverAddress } from '../shared/plan/orders.ts';
import type { PlanFacts } from '../shared/plan.ts';
import { judge } from '../shared/report.ts';

export interface DiagnosisRequest {
  readonly catalog: Catalog;
  /** Default: the catalogue's first. */
  readonly profile?: string | undefined;
  readonly sipDomains: readonly string[];
  readonly label: string;
  /** `ip` or `ip:port`; empty: the system's resolver and the servers it is configured with. */
  readonly dns: readonly string[];
  readonly extraPem: readonly string[];
  readonly timeoutMs: number;
  readonly concurrency: number;
  /** `system`, `direct`, or a proxy's URL without credentials. */
  readonly proxy: string;
  /** A script that says which proxy, instead: its URL or path. */
  readonly pac?: string | undefined;
  /** For a proxy that asks for them; they reach nothing else, and no report. */
  readonly proxyCredentials?: Credentials | null;
  /** The answers of the guided test that the run is a part of. */
  readonly guide?: ReportGuide | undefined;
}

/** What is known of the coming report when the measuring begins. */
export type DiagnosisStart = Pick<
  Report,
  'label' | 'startedAt' | 'catalog' | 'profile' | 'options' | 'environment' | 'notMeasured'
> & { readonly subject: Subject };

export interface DiagnosisHost {
  readonly messages: Messages;
  /** The user's Stop: the report then holds what was measured until then. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RunProgress) => void;
  /** Media is measured now, which takes that long at most; null: no longer. */
  readonly onSeries?: ((durationMs: number | null) => void) | undefined;
  /** Called once, before anything is measured. */
  readonly onStart?: ((start: DiagnosisStart) => void) | undefined;
  /** How the system's resolver is asked from within this host; without it, by a child of Node. */
  readonly createLookup?: (() => SystemLookup) | undefined;
  /** Where this host is a browser engine: which proxy it would take for a URL. */
  readonly resolveProxy?: ResolveProxy | undefined;
}

/**
 * One full diagnosis of the network this computer is in.
 *
 * @throws {UnknownProfile} and for roots that are no certificates; the network failing is never an exception
 */
export async function diagnose(request: DiagnosisRequest, host: DiagnosisHost): Promise<Report> {
  const startedAt = new Date();
  const startedAtMs = performance.now();
  const { catalog } = request;
  const selection = select(catalog, {
    profile: request.profile,
    sipDomains: request.sipDomains,
    standIns: builtIn,
  });
  const [found, trust] = await Promise.all([
    readEnvironment(),
    createTrustStore({ extraPem: request.extraPem }),
  ]);
  const environment: Environment = { ...found, trustStore: trust.counts };
  const facts = factsOf(environment, request);
  const evidence = new Evidence(selection.subject, environment);
  const readOn = catalogDate(catalog, selection.profile.id);
  const { timeoutMs, concurrency } = request;
  const head = {
    label: request.label,
    startedAt: startedAt.toISOString(),
    catalog: { id: catalog.id, version: catalog.version, readOn },
    profile: selection.profile.id,
    options: {
      proxy: request.proxy,
      timeoutMs,
      concurrency,
      lang: host.messages.lang,
      redacted: false,
      sipDomains: request.sipDomains,
      dns: request.dns,
    },
    environment,
  };
  const notMeasured = (): readonly NotMeasured[] =>
    [...selection.notMeasured, ...leftOutOf(evidence, facts)].map((fact) => ({
      what: fact.what,
      why: host.messages.notMeasured(fact),
    }));
  const lookup = (host.createLookup ?? createSystemLookup)();
  try {
    host.onStart?.({ ...head, notMeasured: notMeasured(), subject: selection.subject });
    const { signal, onProgress, onSeries } = host;
    // Slow on some systems: it is read while the network is measured.
    const ownFirewall = readHostFirewall(signal);
    const given = request.proxyCredentials ?? null;
    const proxyCredentials = given === null ? null : new ProxyCredentials(given);
    const tools = { trust, lookup, proxyCredentials };
    // The direct ways are measured in any case: nothing waits for a script that nobody hands out.
    const context = {
      ...tools,
      signal,
      waitMs: timeoutMs,
      now: () => performance.now() - startedAtMs,
    };
    const settings: Observation[] = [];
    const mistakes: unknown[] = [];
    const routes = new ClientRoutes(request, context, host.resolveProxy ?? null);
    const learnRoutes = async (endpoints: readonly Endpoint[]): Promise<void> => {
      try {
        const { proxy, observation } = await routes.of(endpoints);
        evidence.knowProxy(withFurther(evidence.environment.proxy, proxy));
        if (observation === null) return;
        evidence.add(observation);
        settings.push(observation);
      } catch (error) {
        if (!signal.aborted) mistakes.push(error);
      }
    };
    const srvNames = new Set(selection.subject.srv.map(({ name }) => name));
    const asked = new Set(selection.subject.endpoints.map(placeKeyOf));
    /** Places that service records name are found out on the way. */
    const learnFurther = (): Promise<void> | null => {
      const further = evidence.endpoints.filter((endpoint) => !asked.has(placeKeyOf(endpoint)));
      for (const endpoint of further) asked.add(placeKeyOf(endpoint));
      return further.length === 0 ? null : learnRoutes(further);
    };
    const result = await run({
      late: learnRoutes(selection.subject.endpoints),
      lateAfter: ({ target }) => (srvNames.has(target.host) ? learnFurther() : null),
      evidence,
      facts,
      timeoutMs,
      concurrency,
      signal,
      tools,
      onProgress,
      onSeries,
    });
    if (mistakes.length > 0) throw mistakes[0];
    evidence.knowHostFirewall(await ownFirewall);
    const circumstances = {
      startedAt: head.startedAt,
      catalog: { version: catalog.version, readOn },
      interrupted: result.interrupted,
      guide: request.guide,
    };
    return {
      callpathReport: 1,
      tool: TOOL,
      id: randomUUID(),
      ...head,
      finishedAt: new Date().toISOString(),
      durationMs: Math.round(performance.now() - startedAtMs),
      environment: evidence.environment,
      ...judge(evidence, circumstances, host.messages),
      observations: [...settings, ...result.observations],
      notMeasured: notMeasured(),
      guide: request.guide ?? null,
      subject: selection.subject,
      ...(result.interrupted ? { interrupted: true } : {}),
    };
  } finally {
    lookup.close();
  }
}

function factsOf(environment: Environment, { dns, timeoutMs }: DiagnosisRequest): PlanFacts {
  const { ipv4, ipv6 } = usableFamilies(environment);
  return {
    resolvers: (dns.length > 0 ? dns : environment.dnsServers).map(resolverAddress),
    systemResolver: dns.length === 0,
    timeoutMs,
    // Without any usable address everything is tried all the same: the failures then say what is missing.
    ipv4: ipv4 || !ipv6,
    ipv6,
  };
}
