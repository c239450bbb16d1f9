import type { Cause } from './cause.ts';
import type { ConditionName } from './conditions.ts';

export const STEP_IDS = [
  'goal',
  'client',
  'successor',
  'external',
  'people',
  'contact',
  'domains',
  'changed',
  'firewall',
  'run',
  'directory',
  'outcome',
  'user-policy',
  'elsewhere',
  'contact-sends',
  'accepted',
] as const;
export type StepId = (typeof STEP_IDS)[number];
export const isStepId = (id: string): id is StepId => (STEP_IDS as readonly string[]).includes(id);

/** Stands at every step. */
export const UNKNOWN = 'dont-know';

/**
 * `choice`: one of the options. `run`, `compare`: measured, and the options stand for what cannot be. `instant`: an ISO
 * 8601 instant, `address`: somebody@somewhere, `domains`: names with commas between them; each of these or an option.
 */
export type AnswerKind = 'choice' | 'run' | 'compare' | 'instant' | 'address' | 'domains';

/** One step of the guide: what it asks, when it is worth asking, and which causes its answer can settle. */
export interface Step {
  /** 1 to 8: client, settings, wait, network, trying, other network, contact, conclusion. */
  readonly station: number;
  readonly kind: AnswerKind;
  readonly options: readonly string[];
  readonly tells: readonly Cause[];
  /** How much it costs the person: 1 is a word, 5 is a walk to another network. */
  readonly effort: number;
  /** All must hold. */
  readonly when: readonly ConditionName[];
}
