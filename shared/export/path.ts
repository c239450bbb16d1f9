import { assertNever } from '../model/assert-never.ts';
import type { Finding } from '../model/finding.ts';
import { answered } from '../analysis/resolution.ts';
import { isKind, type Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import type { LayerState } from './layers.ts';
import { matrixOf, type MatrixRow } from './matrix.ts';

/** From here to the services: six stations, always the same places. */
export const STATIONS = ['computer', 'dns', 'proxy', 'firewall', 'internet', 'services'] as const;
export type Station = (typeof STATIONS)[number];

/** `unknown` also where nothing of that kind is in use: "not measured" is never "fine". */
export type LinkState = 'fine' | 'failing' | 'unknown';
/** The way from one station to the next. */
export interface PathLink {
  readonly from: Station;
  readonly to: Station;
  readonly state: LinkState;
  /** What breaks it, most important first. */
  readonly findings: readonly Finding[];
}

export interface Path {
  /** Five, in order. */
  readonly links: readonly PathLink[];
  /** What is known of each station, as data: an interface and its address, DNS servers, the ports that are shut, … */
  readonly facts: Readonly<Record<Station, readonly string[]>>;
  /** What the services are needed for, and whether it works: the last station's caption. */
  readonly features: readonly { readonly feature: string; readonly state: LayerState }[];
}

/** Links by the number of the station they lead to. */
const TO_DNS = 1;
const TO_PROXY = 2;
const TO_FIREWALL = 3;
const TO_INTERNET = 4;
const TO_SERVICES = 5;

/** Where a cause sits on the way; several links when it is somewhere between. An area stands for all its codes. */
const PLACE_OF: Readonly<Record<string, readonly number[]>> = {
  'network.offline': [TO_DNS, TO_FIREWALL, TO_INTERNET],
  'network.captive-portal': [TO_INTERNET],
  'network.mtu-blackhole': [TO_FIREWALL, TO_INTERNET],
  'network.unstable': [TO_FIREWALL, TO_INTERNET],
  'dns.resolver-unreachable': [TO_DNS],
  dns: [TO_PROXY],
  'host-firewall': [TO_DNS],
  'proxy.unreachable': [TO_PROXY],
  'proxy.pac-unreachable': [TO_PROXY],
  'proxy.pac-invalid': [TO_PROXY],
  proxy: [TO_FIREWALL],
  firewall: [TO_INTERNET],
  'tls.intercepted': [TO_INTERNET],
  'tls.name-filtered': [TO_INTERNET],
  'http.block-page': [TO_INTERNET],
  tls: [TO_SERVICES],
  http: [TO_SERVICES],
  sip: [TO_SERVICES],
  service: [TO_SERVICES],
};
/** Done by the proxy itself, when it was seen through one. */
const AT_PROXY: ReadonlySet<string> = new Set(['tls.intercepted', 'tls.name-filtered', 'http.block-page']);
const placeOf = ({ code, scope }: Finding): readonly number[] =>
  (scope.route === 'proxy' && AT_PROXY.has(code) ? [TO_FIREWALL] : PLACE_OF[code]) ??
  PLACE_OF[code.split('.', 1)[0] ?? ''] ??
  [];

/** Where the way from this computer to the services is fine, where it breaks, and where nobody knows. */
export function pathOf(report: Report, rows: readonly MatrixRow[] = matrixOf(report)): Path {
  const breaking = report.findings.filter((finding) => breaks(finding, rows));
  const links = STATIONS.slice(1).map((to, index): PathLink => {
    const findings = breaking.filter((finding) => placeOf(finding).includes(index + 1));
    const state = findings.length > 0 ? 'failing' : isFine(index + 1, report, rows) ? 'fine' : 'unknown';
    return { from: STATIONS[index] ?? 'computer', to, state, findings };
  });
  return { links, facts: factsOf(report, links), features: featuresOf(rows) };
}

/** A problem breaks the way; a warning only when something it concerns does not work; advice never does. */
function breaks(finding: Finding, rows: readonly MatrixRow[]): boolean {
  switch (finding.severity) {
    case 'problem':
      return true;
    case 'warning':
      return rows.some(({ state, findings }) => state === 'failed' && findings.includes(finding));
    case 'info':
      return false;
    default:
      return assertNever(finding.severity);
  }
}

function isFine(link: number, { observations }: Report, rows: readonly MatrixRow[]): boolean {
  switch (link) {
    case TO_DNS:
      return observations.some((o) => isKind('dns', o) && isConfigured(o) && answered(o));
    case TO_PROXY:
      return observations.some((o) => (o.kind === 'dns' && isConfigured(o) && isOk(o)) || isReached(o));
    case TO_FIREWALL:
      return observations.some((o) => o.target.route === 'proxy' && isOk(o));
    case TO_INTERNET:
      return observations.some((o) => o.kind !== 'dns' && (isOk(o) || o.phases.connectMs !== undefined));
    default:
      return rows.some(({ state, as }) => state === 'ok' && as !== 'srv');
  }
}

/** The proxy took the connection, whatever it made of it. */
const isReached = ({ target, phases }: Observation): boolean =>
  target.route === 'proxy' && phases.connectMs !== undefined;
const isOk = ({ outcome }: Observation): boolean => outcome.status === 'ok';
/** Asked of the DNS servers in use, not of one outside. */
const isConfigured = ({ role }: Observation): boolean =>
  role === 'sweep' || role === 'confirm' || role === 'control';
function factsOf({ environment, options }: Report, links: readonly PathLink[]): Path['facts'] {
  const asked = (options.dns ?? []).length > 0 ? (options.dns ?? []) : environment.dnsServers;
  const own = environment.interfaces.find(({ up, kind }) => up && kind !== 'loopback');
  const { source, routes } = environment.proxy;
  const shut = links.filter(({ to }) => to === 'internet').flatMap(({ findings }) => findings);
  return {
    computer: own === undefined ? [] : [own.name, ...own.addresses.slice(0, 1)],
    dns: asked.slice(0, 2),
    proxy: source === 'none' ? [] : [source, ...routes.slice(0, 1)],
    firewall: [...new Set(shut.flatMap(({ scope }) => scope.ports))].slice(0, 4),
    internet: [],
    services: [],
  };
}

function featuresOf(rows: readonly MatrixRow[]): Path['features'] {
  const states = new Map<string, LayerState>();
  for (const { features, state, need } of rows) {
    if (need === 'retired') continue;
    for (const feature of features) {
      const known = states.get(feature);
      // One endpoint that fails is enough for the feature not to work as a whole.
      if (known === undefined || state === 'failed') states.set(feature, state);
      else if (known === 'unknown' || known === 'skipped') states.set(feature, state);
    }
  }
  return Array.from(states, ([feature, state]) => ({ feature, state }));
}
