import { assertNever } from '../../model/assert-never.ts';
import type { Figures, Scope } from '../../model/finding.ts';
import { isPortLabel, type PortGroup, portGroups } from '../port-groups.ts';
import { capital } from '../sentences.ts';
import { featureNames, peopleCannot } from './features.ts';
import { duration, inWords, list, named, number, plural } from './numbers.ts';

/** A rule for a firewall needs more names than a sentence carries; beyond these the report's list is at hand. */
const MOST_IN_A_RULE = 8;

export const AGAIN = 'Run Callpath again afterwards: this finding must be gone.';

/** Up to three hosts by name, the others counted; addresses where the scope holds no name. */
export const hosts = ({ hosts: names, addresses }: Scope): string =>
  named(names.length > 0 ? names : addresses) || 'the hosts that were checked';

/** As `hosts`, and the address beside a single host: `sip.example (198.51.100.7)`. */
export function place(scope: Scope): string {
  const [host] = scope.hosts;
  const [address] = scope.addresses;
  const single = scope.hosts.length === 1 && scope.addresses.length === 1 && host !== address;
  return single ? `${host} (${address})` : hosts(scope);
}

/** For titles: one host by name, several counted. */
export function hostsInTitle({ hosts: names, addresses }: Scope): string {
  const all = names.length > 0 ? names : addresses;
  return all.length === 1
    ? (all[0] ?? '')
    : all.length === 0
      ? 'the hosts checked'
      : `${inWords(all.length)} hosts`;
}

export const isSingle = ({ hosts: names, addresses }: Scope): boolean =>
  (names.length > 0 ? names : addresses).length === 1;

/** `it` or `they`, `its` or `their`, … for the hosts of a scope. */
export const ofScope = (scope: Scope, one: string, many: string): string => (isSingle(scope) ? one : many);

const groupWords = ({ transport, ports, count }: PortGroup): string =>
  `${transport} ${plural(count, 'port', 'ports')} ${named(ports)}`;

/** `TCP port 443 and UDP ports 3478-3481`. */
export const portWords = (labels: readonly string[]): string =>
  list(portGroups(labels).map(groupWords)) || 'every port tried';

/** As a rule is dictated: `TCP 443 and 5061`. */
export const portRule = (labels: readonly string[]): string =>
  list(portGroups(labels).map(({ transport, ports }) => `${transport} ${named(ports, MOST_IN_A_RULE)}`)) ||
  'traffic';

/** Where a rule must lead: ranges with the names in them, or the names alone. */
export function destination(scope: Scope, { ranges = [], urls = [] }: Figures): string {
  const names = named(urls.length > 0 ? urls : scope.hosts, MOST_IN_A_RULE);
  const places = named(ranges.length > 0 ? ranges : scope.addresses, MOST_IN_A_RULE);
  if (places === '' || places === names) return names || hosts(scope);
  return names === '' ? places : `${places} (${names})`;
}

export const allow = (scope: Scope, figures: Figures): string =>
  `Ask whoever runs the firewall to allow outbound ${portRule(scope.ports)} to ${destination(scope, figures)}.`;

/** `Three spaced attempts to`, or without a count `Connections to`. */
export function attemptsTo({ attempts }: Figures): string {
  if (attempts === undefined || attempts < 1) return 'Connections to';
  return attempts === 1 ? 'One attempt to' : `${capital(inWords(attempts))} spaced attempts to`;
}

export const within = ({ waitedMs }: Figures): string =>
  waitedMs === undefined ? '' : ` within ${duration(waitedMs)}`;

const inTime = ({ contrastMs }: Figures): string =>
  contrastMs === undefined ? '' : ` in ${duration(contrastMs)}`;

/** What did answer, as a clause: `TCP port 443 of the same address answered in 41 ms`; null when nothing is known to. */
export function contrast(scope: Scope, figures: Figures): string | null {
  if (figures.contrast === undefined) return null;
  if (!isPortLabel(figures.contrast)) return `${figures.contrast} answered${inTime(figures)}`;
  const same = ofScope(scope, 'of the same address', 'of the same hosts');
  return `${portWords([figures.contrast])} ${same} answered${inTime(figures)}`;
}

export const whileContrast = (scope: Scope, figures: Figures): string => {
  const clause = contrast(scope, figures);
  return clause === null ? '' : `, while ${clause}`;
};

export function alternative({ alternative: other }: Figures): string | null {
  switch (other) {
    case 'host-down':
      return 'Not excluded: the host itself is down.';
    case 'service-gone':
      return 'Not excluded: the service no longer exists at this place.';
    case 'port-closed':
      return 'Not excluded: the service itself keeps this port closed.';
    case undefined:
      return null;
    default:
      return assertNever(other);
  }
}

/** `People on this network cannot sign in.` */
export const loss = ({ features }: Scope): string => {
  const clause = peopleCannot(features);
  return clause === null
    ? 'What people lose is not known: the catalogue does not say what needs this.'
    : `${capital(clause)}.`;
};

/** For what still works, but not well: `This concerns sign-in and messages.` */
export const concerns = ({ features }: Scope): string | null =>
  features.length === 0 ? null : `This concerns ${featureNames(features)}.`;

export const percent = (value: number): string => `${number(value)} %`;
