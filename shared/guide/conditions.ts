import { contactOf } from './domains.ts';
import { isAsked, valueAt, type Position } from './position.ts';
import { runAt } from './facts.ts';
import { isTooEarly } from './waiting.ts';

type Condition = (position: Position) => boolean;

const FAILED: readonly (string | null)[] = ['policy-message', 'nothing-arrives', 'not-found', 'dont-know'];

/** A private person is to be reached, or perhaps: then contact with them is a switch of its own. */
export const isPrivatePerson: Condition = (p) =>
  ['skype', 'teams-personal', 'dont-know'].includes(valueAt(p, 'goal') ?? 'dont-know');

const domainsMatter: Condition = (p) => {
  const external = valueAt(p, 'external');
  if (external === 'except-blocked') return true;
  // With contact to private persons switched on, their domain is allowed without being shown.
  return external === 'allowed-only' && !(isPrivatePerson(p) && valueAt(p, 'people') === 'yes');
};

/** When a step is worth asking. Each is a pure function of the answers that count and of what was measured. */
export const CONDITIONS = {
  'goal-asked': (p) => isAsked(p, 'goal'),
  'client-asked': (p) => isAsked(p, 'client'),
  'goal-is-skype': (p) => valueAt(p, 'goal') === 'skype',
  described: (p) => isAsked(p, 'client') && (valueAt(p, 'goal') !== 'skype' || isAsked(p, 'successor')),
  'private-person': isPrivatePerson,
  'external-asked': (p) => isAsked(p, 'external'),
  'settings-asked': (p) => isAsked(p, 'external') && (!isPrivatePerson(p) || isAsked(p, 'people')),
  'domains-matter': (p) => domainsMatter(p) && (!isPrivatePerson(p) || isAsked(p, 'people')),
  'contact-given': (p) => contactOf(valueAt(p, 'contact') ?? '') !== null,
  'not-measured': (p) => runAt(p.facts, 'here') === null && isAsked(p, 'run'),
  waited: (p) => isAsked(p, 'changed') && !isTooEarly(p.answers, p.facts.now),
  'directory-asked': (p) => !isPrivatePerson(p) || isAsked(p, 'directory'),
  'policy-suspected': (p) =>
    valueAt(p, 'directory') === 'no' || ['policy-message', 'not-found'].includes(valueAt(p, 'outcome') ?? ''),
  'request-failed': (p) => FAILED.includes(valueAt(p, 'outcome')),
  'request-lost': (p) => ['nothing-arrives', 'not-found'].includes(valueAt(p, 'outcome') ?? ''),
  'elsewhere-asked': (p) => isAsked(p, 'elsewhere'),
  'request-arrived': (p) =>
    valueAt(p, 'outcome') === 'delivered' || valueAt(p, 'contact-sends') === 'arrived',
} as const satisfies Readonly<Record<string, Condition>>;
export type ConditionName = keyof typeof CONDITIONS;
