import { assertNever } from '../../model/assert-never.ts';
import type { Figures, Scope } from '../../model/finding.ts';
import { isPortLabel, type PortGroup, portGroups } from '../port-groups.ts';
import { capital } from '../sentences.ts';
import { featuresInText, peopleCannot } from './features.ts';
import { capitalWords, duration, inWords, list, named, plural } from './numbers.ts';
import { fr } from './typeset.ts';

/** A rule for a firewall needs more names than a sentence carries; beyond these the report's list is at hand. */
const MOST_IN_A_RULE = 8;

export const AGAIN = fr`Relancez ensuite Callpath : ce constat doit avoir disparu.`;

const all = ({ hosts: names, addresses }: Scope): readonly string[] => (names.length > 0 ? names : addresses);

/** Up to three hosts by name, the others counted; addresses where the scope holds no name. */
export const hosts = (scope: Scope): string => named(all(scope)) || fr`les hôtes vérifiés`;

/** What a filter has to release: names with wildcards where they are known, else the hosts. */
export const releasable = (scope: Scope, { urls = [] }: Figures): string =>
  named(urls.length > 0 ? urls : all(scope), MOST_IN_A_RULE) || hosts(scope);

/** As `hosts`, and the address beside a single host: `sip.exemple (198.51.100.7)`. */
export function place(scope: Scope): string {
  const [host] = scope.hosts;
  const [address] = scope.addresses;
  const single = scope.hosts.length === 1 && scope.addresses.length === 1 && host !== address;
  return single ? `${host} (${address})` : hosts(scope);
}

/** For titles: one host by name, several counted. */
export function hostsInTitle(scope: Scope): string {
  const names = all(scope);
  if (names.length === 0) return fr`les hôtes vérifiés`;
  return names.length === 1 ? (names[0] ?? '') : fr`${inWords(names.length)} hôtes`;
}

/** As `hostsInTitle`, at the beginning; a host's name stays as it is. */
export const hostsFirst = (scope: Scope): string =>
  isSingle(scope) ? hostsInTitle(scope) : capital(hostsInTitle(scope));

export const isSingle = (scope: Scope): boolean => all(scope).length === 1;

/** The one or the other form of a word, by the number of hosts in the scope. */
export const ofScope = (scope: Scope, one: string, many: string): string => (isSingle(scope) ? one : many);

const groupWords = ({ transport, ports, count }: PortGroup): string =>
  fr`${plural(count, 'port', 'ports')} ${transport} ${named(ports)}`;

/** `port TCP 443 et ports UDP 3478-3481`, without an article. */
export const portWords = (labels: readonly string[]): string =>
  list(portGroups(labels).map(groupWords)) || fr`ports essayés`;

/** With its article: `le port TCP 443 et les ports UDP 3478-3481`. */
export const thePorts = (labels: readonly string[]): string =>
  list(portGroups(labels).map((group) => fr`${plural(group.count, 'le', 'les')} ${groupWords(group)}`)) ||
  fr`tous les ports essayés`;

/** After “sur”: `sur le port TCP 443`. */
export const onPorts = (labels: readonly string[]): string => fr`sur ${thePorts(labels)}`;

/** As a rule is dictated: `TCP 443 et 5061`. */
export const portRule = (labels: readonly string[]): string =>
  list(portGroups(labels).map(({ transport, ports }) => `${transport} ${named(ports, MOST_IN_A_RULE)}`)) ||
  fr`le trafic`;

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
  fr`Demandez au responsable du pare-feu d'autoriser en sortie ${portRule(scope.ports)} vers ${destination(scope, figures)}.`;

/** `Trois tentatives espacées`, or `Les tentatives` when they were not counted. */
function counted({ attempts: count = 0 }: Figures, noun: string): string {
  if (count < 1) return fr`Les ${noun}s`;
  return count === 1 ? fr`Une ${noun}` : fr`${capitalWords(count, 'f')} ${noun}s espacées`;
}

export const attemptsTo = (figures: Figures): string => fr`${counted(figures, 'tentative')} vers`;

export const questionsTo = (figures: Figures): string => fr`${counted(figures, 'question')} à`;

/** Whether `attemptsTo` is followed by a verb in the singular. */
export const isOneAttempt = ({ attempts: count = 0 }: Figures): boolean => count === 1;

/** How long silence lasted. */
export const during = ({ waitedMs }: Figures): string =>
  waitedMs === undefined ? '' : fr` pendant ${duration(waitedMs)}`;

/** How soon a refusal came. */
export const within = ({ waitedMs }: Figures): string =>
  waitedMs === undefined ? '' : fr` en ${duration(waitedMs)}`;

const inTime = ({ contrastMs }: Figures): string =>
  contrastMs === undefined ? '' : fr` en ${duration(contrastMs)}`;

/** What did answer, as a clause; null when nothing is known to. */
export function contrast(scope: Scope, figures: Figures): string | null {
  if (figures.contrast === undefined) return null;
  if (!isPortLabel(figures.contrast)) return fr`${figures.contrast} a répondu${inTime(figures)}`;
  const same = ofScope(scope, fr`de la même adresse`, fr`des mêmes hôtes`);
  return fr`${thePorts([figures.contrast])} ${same} a répondu${inTime(figures)}`;
}

export const whileContrast = (scope: Scope, figures: Figures): string => {
  const clause = contrast(scope, figures);
  return clause === null ? '' : fr`, alors que ${clause}`;
};

export function alternative({ alternative: other }: Figures): string | null {
  switch (other) {
    case 'host-down':
      return fr`Autre cause non exclue : l'hôte lui-même est éteint.`;
    case 'service-gone':
      return fr`Autre cause non exclue : le service n'existe plus à cet endroit.`;
    case 'port-closed':
      return fr`Autre cause non exclue : le service lui-même garde ce port fermé.`;
    case 'credentials-refused':
    case 'whole-network':
    case undefined:
      return null;
    default:
      return assertNever(other);
  }
}

/** `Les utilisateurs de ce réseau ne peuvent pas se connecter à leur compte.` */
export const loss = ({ features }: Scope): string => {
  const clause = peopleCannot(features);
  return clause === null
    ? fr`La conséquence pour les utilisateurs n'est pas connue : le catalogue ne dit pas à quoi servent ces hôtes.`
    : fr`${capital(clause)}.`;
};

/** For what still works, but not well: `Cela concerne la connexion au compte et les messages.` */
export const concerns = ({ features }: Scope): string | null =>
  features.length === 0 ? null : fr`Cela concerne ${featuresInText(features)}.`;

/** An issuer's name, quoted; certificates may leave it out. */
export const issuedBy = (issuer: string): string =>
  issuer === '' ? fr`un émetteur sans nom` : fr`« ${issuer} »`;
