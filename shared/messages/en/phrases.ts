import { assertNever } from '../../model/assert-never.ts';
import type { Figures, Scope } from '../../model/finding.ts';
import { isPortLabel, type PortGroup, portGroups } from '../port-groups.ts';
import { capital } from '../sentences.ts';
import { featureNames, peopleCannot } from './features.ts';
import { duration, inWords, list, named, number, plural } from './numbers.ts';

/** A rule for a firewall needs more names than a sentence carries; beyond these the report's list is at hand. */
const MOST_IN_A_RULE = 8;

export const AGAIN = 'Run Callpath again afterwards: this finding must be gone.';

const all = ({ hosts: names, addresses }: Scope): readonly string[] => (names.length > 0 ? names : addresses);

/** Up to three hosts by name, the others counted; addresses where the scope holds no name. */
export const hosts = (scope: Scope): string => named(all(scope)) || 'the hosts that were checked';

/** What a filter has to release: names with wildcards where they are known, else the hosts. */
export const releasable = (scope: Scope, { urls = [] }: Figures): string =>
  named(urls.length > 0 ? urls : all(scope), MOST_IN_A_RULE) || hosts(scope);

/** As `hosts`, and the address beside a single host: `sip.example (198.51.100.7)`. */
export function place(scope: Scope): string {
  const [host] = scope.hosts;
  const [address] = scope.addresses;
  const single = scope.hosts.length === 1 && scope.addresses.length === 1 && host !== address;
  return single ? `${host} (${address})` : hosts(scope);
}

/** For titles: one host by name, several counted. */
export function hostsInTitle(scope: Scope): string {
  const names = all(scope);
  if (names.length === 0) return 'the hosts that were checked';
  return names.length === 1 ? (names[0] ?? '') : `${inWords(names.length)} hosts`;
}

export const isSingle = (scope: Scope): boolean => all(scope).length === 1;

/** As `hostsInTitle`, at the beginning; a host's name stays as it is. */
export const hostsFirst = (scope: Scope): string =>
  isSingle(scope) ? hostsInTitle(scope) : capital(hostsInTitle(scope));

/** The one or the other form of a word, by the number of hosts in the scope. */
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

/** Where a rule must lead: ranges with the names in them; without ranges the names, a single one with its address. */
export function destination(scope: Scope, { ranges = [], urls = [] }: Figures): string {
  const names = named(urls.length > 0 ? urls : scope.hosts, MOST_IN_A_RULE);
  const [address] = scope.addresses;
  const single = scope.addresses.length === 1 && address !== undefined ? address : '';
  const places = ranges.length > 0 ? named(ranges, MOST_IN_A_RULE) : single;
  if (places === '' || places === names) return names || hosts(scope);
  return names === '' ? places : `${places} (${names})`;
}

export const allow = (scope: Scope, figures: Figures): string =>
  `Ask whoever runs the firewall to allow outbound ${portRule(scope.ports)} to ${destination(scope, figures)}.`;

/** `Three spaced attempts`, or `Attempts` when they were not counted. */
function counted({ attempts: count = 0 }: Figures, noun: string): string {
  if (count < 1) return `${capital(noun)}s`;
  return count === 1 ? `One ${noun}` : `${capital(inWords(count))} spaced ${noun}s`;
}

export const attemptsTo = (figures: Figures): string => `${counted(figures, 'attempt')} to reach`;

export const questionsTo = (figures: Figures): string => `${counted(figures, 'question')} to`;

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
    case 'credentials-refused':
    case 'whole-network':
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

/** An issuer's name, quoted; certificates may leave it out. */
export const issuedBy = (issuer: string): string => (issuer === '' ? 'an unnamed issuer' : `“${issuer}”`);
