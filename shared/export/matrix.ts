import { clientRoute } from '../analysis/client-route.ts';
import type { Finding } from '../model/finding.ts';
import { hopLabel } from '../model/hop.ts';
import type { Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import type { Service } from '../model/subject.ts';
import { portLabel } from '../model/target.ts';
import { doubted } from './doubted.ts';
import { isAboutEndpoint, placeKey, type RowSubject, rowSubjects, settlingKind } from './endpoints-of.ts';
import {
  failureOf,
  isBetter,
  LAYER_NAMES,
  type Layer,
  type LayerName,
  type LayerState,
  layersShown,
  UNKNOWN_LAYER,
} from './layers.ts';

export type Need = 'required' | 'optional' | 'retired';

/** One row of "everything measured". A layer is null where the protocol does not have it (plain HTTP has no TLS). */
export interface MatrixRow extends RowSubject {
  readonly layers: Readonly<Record<LayerName, Layer | null>>;
  /** The endpoint as a whole: it works if any address answered in any attempt. */
  readonly state: LayerState;
  /** How long the attempt that decided it took; null when none was made. */
  readonly timeMs: number | null;
  readonly addresses: readonly string[];
  /** The proxy by which it works or fails, as the settings name it; null for a direct way. */
  readonly via: string | null;
  readonly features: readonly string[];
  /** Null when the report does not say. */
  readonly need: Need | null;
  /** Findings that concern it, most important first. */
  readonly findings: readonly Finding[];
}

/** The table "everything measured": one row an endpoint, in the order of the report's subject. */
export function matrixOf(report: Report): readonly MatrixRow[] {
  const byPlace = new Map<string, Observation[]>();
  const byName = new Map<string, Observation[]>();
  for (const observation of report.observations) {
    if (!isAboutEndpoint(observation)) continue;
    const { host, port, transport } = observation.target;
    if (observation.kind === 'dns') push(byName, host, observation);
    else push(byPlace, placeKey(host, port, transport), observation);
  }
  const services = new Map((report.subject?.services ?? []).map((service) => [service.set, service]));
  const judged = { all: report.findings, byHost: findingsByHost(report.findings) };
  return rowSubjects(report).map((subject) => {
    const answers = byName.get(subject.host) ?? [];
    const made = byPlace.get(placeKey(subject.host, subject.port, subject.transport)) ?? [];
    const attempts = clientsOwn(subject, made, report);
    return rowOf(subject, answers, attempts, servicesOf(subject, services), judged);
  });
}

/** Where a client sends web traffic through a proxy, what works directly besides is not its way. */
function clientsOwn(
  { host, port, as, sets }: RowSubject,
  made: readonly Observation[],
  { environment }: Report,
): readonly Observation[] {
  if (port === null || (as !== 'https' && as !== 'http') || !made.some(({ via }) => via !== undefined))
    return made;
  const route = clientRoute(environment, { host, port, as, sets });
  return route.some(({ type }) => type === 'direct') ? made : made.filter(({ via }) => via !== undefined);
}

interface Judged {
  readonly all: readonly Finding[];
  readonly byHost: ReadonlyMap<string, readonly Finding[]>;
}

function rowOf(
  subject: RowSubject,
  answers: readonly Observation[],
  attempts: readonly Observation[],
  services: readonly Service[],
  judged: Judged,
): MatrixRow {
  const port = subject.port === null ? null : portLabel(subject.port, subject.transport);
  const findings = (judged.byHost.get(subject.host) ?? []).filter(({ scope }) =>
    concernsPort(scope.ports, port),
  );
  const layers = doubted(layersOf(subject, [...answers, ...attempts]), subject, findings, judged.all);
  const { state, observation } = decidingLayer(layers);
  const made = observation !== null && observation.outcome.status !== 'skipped';
  return {
    ...subject,
    layers,
    state,
    timeMs: made ? observation.durationMs : null,
    addresses: addressesOf(answers, attempts),
    via: observation?.via === undefined ? null : hopLabel(observation.via),
    features: unique(services.flatMap(({ feature }) => (feature === null ? [] : [feature]))),
    need: needOf(services),
    findings,
  };
}

/** The last layer when it works; else the first that fails; else the last says that nothing is known. */
function decidingLayer(layers: MatrixRow['layers']): Layer {
  const present = LAYER_NAMES.map((name) => layers[name]).filter((layer) => layer !== null);
  const last = present.at(-1) ?? UNKNOWN_LAYER;
  if (last.state === 'ok') return last;
  return present.find(({ state }) => state === 'failed') ?? last;
}

function layersOf(subject: RowSubject, observations: readonly Observation[]): MatrixRow['layers'] {
  const layers = emptyLayers(subject);
  const settling = settlingKind(subject.as);
  for (const observation of observations) {
    // Another protocol on the same port (a plain TCP attempt before TLS) counts only for the layers they share.
    const whole = observation.kind === settling;
    for (const { name, state } of layersShown(observation)) {
      const known = layers[name];
      if (known === null || (name === 'answer' && !whole)) continue;
      if (isBetter(state, known.state)) layers[name] = { state, observation };
    }
  }
  // The proxy resolves the name: what DNS says here stops nobody.
  const settled = layers.answer ?? layers.tls ?? layers.tcp;
  if (settled?.observation?.via !== undefined && settled.state === 'ok' && layers.dns?.state !== 'ok')
    layers.dns = null;
  if (subject.mayBeMissing && isAbsent(layers.dns)) layers.dns = { ...layers.dns, state: 'skipped' };
  return layers;
}

/** DNS says that there is no such name, or nothing under it. */
const isAbsent = (layer: Layer | null): layer is Layer =>
  ['name-not-found', 'no-data'].includes(failureOf(layer)?.code ?? '');

/** An IPv4 or IPv6 address as text: it needs no DNS. */
const ADDRESS = /^(?:[\d.]+|[\da-f]*:[\da-f:.]*(?:%\S+)?)$/i;
const only = (has: boolean): Layer | null => (has ? UNKNOWN_LAYER : null);

function emptyLayers({ as, host }: RowSubject): Record<LayerName, Layer | null> {
  const named = !ADDRESS.test(host);
  return {
    dns: only(named),
    tcp: only(as !== 'stun' && as !== 'srv'),
    tls: only(as === 'tls' || as === 'https' || as === 'sip'),
    answer: only(as !== 'tcp' && as !== 'tls' && as !== 'srv'),
  };
}

function addressesOf(answers: readonly Observation[], attempts: readonly Observation[]): readonly string[] {
  const resolved = answers.flatMap(({ kind, outcome }) =>
    kind === 'dns' && outcome.status === 'ok' && 'addresses' in outcome.value ? outcome.value.addresses : [],
  );
  const tried = attempts.flatMap(({ target, via }) =>
    target.address === null || via !== undefined ? [] : [target.address],
  );
  return unique([...resolved, ...tried]);
}

/** One set that needs it makes it required; it is retired when every set is. */
function needOf(services: readonly Service[]): Need | null {
  if (services.length === 0) return null;
  const current = services.filter(({ retired }) => retired === null);
  if (current.length === 0) return 'retired';
  return current.some(({ required }) => required) ? 'required' : 'optional';
}

const servicesOf = (subject: RowSubject, known: ReadonlyMap<number, Service>): readonly Service[] =>
  subject.sets.map((set) => known.get(set)).filter((service) => service !== undefined);

function findingsByHost(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byHost = new Map<string, Finding[]>();
  for (const finding of findings) for (const host of finding.scope.hosts) push(byHost, host, finding);
  return byHost;
}

const concernsPort = (ports: readonly string[], port: string | null): boolean =>
  ports.length === 0 || port === null || ports.includes(port);

function push<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
