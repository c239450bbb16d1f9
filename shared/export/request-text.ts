import { portGroups } from '../messages/port-groups.ts';
import type { Messages } from '../messages/messages.ts';
import type { Finding } from '../model/finding.ts';
import { portLabel, transportOf } from '../model/target.ts';
import type { Report } from '../model/report.ts';
import { evidenceWords, observationsById } from './evidence-words.ts';
import type { Wanted } from './request-kind.ts';

/** A ticket is read by people: the beginning proves it, the report has the rest. */
const EVIDENCE_SHOWN = 4;
/** Rules take long lists; a wall of thousands of names helps nobody. */
const LISTED = 1000;

/**
 * What is asked of a team, as plain text for a ticket: what to allow or mend, for which places, why, as seen from where
 * and when, and how to see that it is done. Texts of the report must be printable already.
 */
export function requestText(finding: Finding, wanted: Wanted, report: Report, messages: Messages): string {
  const { request } = messages.ui.check;
  const seen = evidenceWords(finding, observationsById(report), messages, EVIDENCE_SHOWN);
  const { profile, options } = report;
  return [
    block(request.title[wanted.team], finding.title),
    block(request.wanted[wanted.kind], ...placeLines(finding, wanted, report, messages)),
    block(
      messages.report.labelled(request.reason, finding.explanation),
      messages.report.labelled(request.measured, measuredWords(finding, report, messages)),
      messages.report.labelled(request.from, fromWords(report, messages)),
    ),
    seen.length === 0 ? '' : block(heading(request.seen, messages), ...seen.map((line) => `- ${line}`)),
    block(
      messages.report.labelled(
        request.verify,
        request.verifyBy({ profile, code: finding.code, sipDomains: options.sipDomains ?? [] }),
      ),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

const block = (...lines: readonly string[]): string => lines.filter((line) => line !== '').join('\n');
const heading = (label: string, { report }: Messages): string => report.labelled(label, '').trimEnd();

/** Hosts, addresses, ports, protocol, direction; each where it applies. */
function placeLines(
  { scope, details, figures = {} }: Finding,
  { team, kind }: Wanted,
  report: Report,
  messages: Messages,
): readonly string[] {
  const { request } = messages.ui.check;
  const names = [...new Set([...(figures.urls ?? []), ...scope.hosts])];
  const addresses = figures.ranges ?? scope.addresses;
  const resolvers = team === 'dns' ? resolversOf(report) : [];
  const line = (label: string, items: readonly string[]): string =>
    items.length === 0 ? '' : `  ${messages.report.labelled(label, listed(items, messages))}`;
  if (kind === 'repair-resolver') return [line(request.dnsServers, resolvers)];
  if (kind === 'publish-record') {
    const record = typeof details['name'] === 'string' ? [details['name']] : names;
    return [line(request.record, record), line(request.dnsServers, resolvers)];
  }
  if (team === 'dns') return [line(request.hosts, names), line(request.dnsServers, resolvers)];
  return [
    line(request.hosts, names),
    line(
      request.addresses,
      addresses.filter((address) => !names.includes(address)),
    ),
    line(
      request.ports,
      portGroups(scope.ports).map(({ transport, ports }) => `${transport} ${ports.join(', ')}`),
    ),
    line(request.protocol, spokenTo(scope, report, messages)),
    `  ${messages.report.labelled(request.direction, request.outbound)}`,
  ];
}

const listed = (items: readonly string[], { report }: Messages): string =>
  items.length <= LISTED
    ? items.join(', ')
    : [...items.slice(0, LISTED), report.andMore(items.length - LISTED)].join(', ');

const resolversOf = ({ options, environment }: Report): readonly string[] =>
  options.dns !== undefined && options.dns.length > 0 ? options.dns : environment.dnsServers;

/** What is spoken at the hosts and ports of a scope, as far as the report knows its endpoints. */
function spokenTo(scope: Finding['scope'], { subject }: Report, messages: Messages): readonly string[] {
  const concerned = (subject?.endpoints ?? []).filter(
    ({ host, port, as }) =>
      scope.hosts.includes(host) &&
      (scope.ports.length === 0 || scope.ports.includes(portLabel(port, transportOf(as)))),
  );
  return [...new Set(concerned.map(({ as }) => messages.ui.check.request.spoken[as]))];
}

const measuredWords = (finding: Finding, report: Report, { words }: Messages): string =>
  [
    words.instant(report.startedAt),
    `${report.tool.name} ${report.tool.version}`.trim(),
    words.certainty(finding.confidence),
  ].join(', ');

/** The network's name and this computer's addresses in it. */
function fromWords({ label, environment }: Report, { words }: Messages): string {
  const cards = environment.interfaces
    .filter(({ up, kind, addresses }) => up && kind !== 'loopback' && addresses.length > 0)
    .slice(0, 3)
    .map(({ name, addresses }) => `${addresses.slice(0, 2).join(', ')} (${name})`);
  const parts = [label, ...cards].filter((text) => text !== '');
  return parts.length === 0 ? words.state.unknown : parts.join(', ');
}
