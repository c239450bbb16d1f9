import { isBlocker } from '../analysis/block-page.ts';
import { isInterceptor } from '../analysis/interceptors.ts';
import type { HostFirewall } from '../model/environment.ts';
import type { Report } from '../model/report.ts';
import { KeptAddresses } from './addresses.ts';
import { collect } from './collect.ts';
import { redactDistinguishedName } from './distinguished-name.ts';
import { isPlaceholder, type Manifest } from './manifest.ts';
import { isPerson } from './person.ts';
import { redactObservation } from './observation.ts';
import { RedactionSession } from './session.ts';
import { kindOfField, Sweeper } from './sweeper.ts';
import { redactRelative, redactUrl } from './url.ts';
import { mapTexts } from './walk.ts';
import { isSayable, sayAgain } from '../report.ts';
import { en } from '../messages/en.ts';
import { fr } from '../messages/fr.ts';
import type { Messages } from '../messages/messages.ts';

export interface Redacted {
  readonly report: Report;
  readonly manifest: Manifest;
}

/**
 * A report that can be shown to others: what names a user, a computer or this network is replaced by placeholders, in
 * every text there is. What the rules judge by stays, so that its observations are judged alike.
 *
 * The same session gives the same things the same placeholders in further reports.
 */
export function redactReport(report: Report, session: RedactionSession = new RedactionSession()): Redacted {
  const sweeper = sweeperFor([report], session);
  session.takeManifest();
  return { report: redacted(report, sweeper), manifest: session.takeManifest() };
}

/** Several reports of one case, in the same order: what is equal in them stays equal. */
export function redactReports(
  reports: readonly Report[],
  session: RedactionSession = new RedactionSession(),
): { readonly reports: readonly Report[]; readonly manifest: Manifest } {
  // All are looked at before the first placeholder is given.
  const sweepers = reports.map((report) => ({ report, sweeper: sweeperFor([report], session) }));
  session.takeManifest();
  const shown = sweepers.map(({ report, sweeper }) => redacted(report, sweeper));
  return { reports: shown, manifest: session.takeManifest() };
}

function redacted(report: Report, sweeper: Sweeper): Report {
  const known: Report = {
    ...report,
    environment: redactEnvironment(report.environment, sweeper),
    observations: report.observations.map((o) => redactObservation(o, sweeper)),
    findings: report.findings.map((finding) => ({
      ...finding,
      details: redactDetails(finding.details, sweeper),
      ...(isSayable(finding) ? UNSAID : {}),
    })),
    verdict: { ...report.verdict, summary: '' },
  };
  const { observations, ...rest } = known;
  const swept = {
    ...redactValue({ ...rest, id: '' }, sweeper),
    observations: redactValue(observations, sweeper, DONE),
  };
  const shown = { ...swept, id: report.id, options: { ...swept.options, redacted: true } };
  return sayAgain(shown, messagesIn(report.options.lang));
}

/** What has been looked at as a whole: a block page may be known by it. */
const DONE: ReadonlySet<string> = new Set(['location']);
/** Sentences are made again from what is shown: nothing that stood in them before can be left over. */
const UNSAID = { title: '', explanation: '', remediation: [] };
const messagesIn = (lang: string): Messages => (lang === 'fr' ? fr : en);

/** A text that is made from no report: what it holds is known by its form, and from what the session knows. */
export const redactText = (text: string, session: RedactionSession): string =>
  sweeperFor([], session).text(text);

/** Knows what these reports tell of their networks; for texts that are made from them. */
export function sweeperFor(reports: readonly Report[], session: RedactionSession): Sweeper {
  const kept = new KeptAddresses();
  for (const report of reports) collect(report, session, kept);
  return new Sweeper(session, kept);
}

const NONE: ReadonlySet<string> = new Set();

/** Any plain data, with every text in it swept: for what is made from reports and is none. */
export function redactValue<T>(value: T, sweeper: Sweeper, done: ReadonlySet<string> = NONE): T {
  const shown = mapTexts(
    value,
    (text, key) => (done.has(key) ? text : redactField(text, key, sweeper)),
    (key) => (/[.:@%\\]/.test(key) ? sweeper.place(key) : key),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same shape, with other texts
  return shown as T;
}

/** Words of ours, and not of the network: rules go by them. */
const VOCABULARY = new Set(
  `kind role status code severity step route transport as record verdict bundled alternative lossPattern protocol cipher
  alpn how evidence primary features feature platform arch startedAt finishedAt utc timeZone validFrom validTo lang
  practice version readOn ports type rcode fingerprint256 publicKey256 answered`.split(/\s+/),
);
const WORD = /^[A-Za-z0-9][\w./+: -]{0,100}$/;
/** Where a host or an address stands, with a port perhaps, and nothing else. */
const PLACES = new Set(
  `host hostName serverName target name server mapped local address resolver addresses hosts dnsServers gateways dns
  sipDomains places routes mappings subjectAltNames mappedAddress otherAddress lateAddresses resolvers deadAddresses
  answers expected proxy confirmedBy tls stun urls ips ranges elsewhere contrast unaffected`.split(/\s+/),
);
/** The same, and no word of ours can stand there. */
const HOSTS = new Set(['host', 'hostName', 'serverName', 'hosts']);
const PATHS = new Set(['pacUrl', 'url', 'program', 'pac']);

function redactField(text: string, key: string, sweeper: Sweeper): string {
  if (VOCABULARY.has(key) && WORD.test(text)) return text;
  if (key === 'product' && (isInterceptor(text) || isBlocker(text))) return text;
  if (key === 'path') return redactRelative(text, sweeper);
  if (PATHS.has(key)) return redactPath(text, sweeper);
  const kind = isPerson(key, text) ? 'user' : kindOfField(key);
  if (kind !== null && !PLACES.has(key) && !text.includes('@')) return sweeper.as(kind, text);
  if (HOSTS.has(key) && /^[\p{L}\p{N}\p{M}_-]+$/u.test(text)) return sweeper.place(text);
  return PLACES.has(key) && isPlace(text) ? sweeper.place(text) : sweeper.text(text);
}

const isPlace = (text: string): boolean =>
  /[.:]/.test(text) && /^[\p{L}\p{N}\p{M}._:[\]*/%-]+$/u.test(text) && !text.includes('://');

function redactPath(text: string, sweeper: Sweeper): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return redactUrl(text, sweeper);
  if (text === '' || isPlaceholder(text) || !/[\\/]/.test(text)) return sweeper.text(text);
  return sweeper.session.placeholder('path', text);
}

function redactEnvironment(environment: Report['environment'], sweeper: Sweeper): Report['environment'] {
  const { interfaces, vpn, hostFirewall } = environment;
  return {
    ...environment,
    interfaces: interfaces.map((one) => ({ ...one, name: sweeper.card(one.name) })),
    vpn: vpn.map((name) => sweeper.card(name)),
    ...(hostFirewall === undefined || hostFirewall === null
      ? {}
      : { hostFirewall: redactRules(hostFirewall, sweeper) }),
  };
}

/** Whoever wrote a rule named it as he liked. */
function redactRules(firewall: HostFirewall, { session }: Sweeper): HostFirewall {
  const blocks = firewall.blocks.map((rule) => ({
    ...rule,
    name: rule.name === '' || isPlaceholder(rule.name) ? rule.name : session.placeholder('text', rule.name),
    program:
      rule.program === null || isPlaceholder(rule.program)
        ? rule.program
        : session.placeholder('path', rule.program),
  }));
  return { ...firewall, blocks };
}

function redactDetails(
  details: Readonly<Record<string, unknown>>,
  { session }: Sweeper,
): Readonly<Record<string, unknown>> {
  const { issuer } = details;
  return typeof issuer === 'string' && issuer !== ''
    ? { ...details, issuer: redactDistinguishedName(issuer, session) }
    : details;
}
