import { STEP_IDS, type Step, type StepId } from './step.ts';

/** The decision tree as data; the order is that of the vendor's article, and settles ties. */
export const STEPS = {
  goal: {
    station: 1,
    kind: 'choice',
    options: [
      'skype',
      'teams-personal',
      'other-organisation',
      'group-with-skype',
      'other-service',
      'text-message',
      'dont-know',
    ],
    tells: ['service.retired', 'client.unsupported-platform'],
    effort: 1,
    when: [],
  },
  client: {
    station: 1,
    kind: 'choice',
    options: ['teams', 'sfb-server', 'sfb-server-mac', 'sfb-online', 'other', 'dont-know'],
    tells: ['service.retired', 'client.unsupported-platform'],
    effort: 1,
    when: ['goal-asked'],
  },
  successor: {
    station: 1,
    kind: 'choice',
    options: ['on-teams', 'skype-only', 'dont-know'],
    tells: ['service.retired'],
    effort: 1,
    when: ['client-asked', 'goal-is-skype'],
  },
  external: {
    station: 2,
    kind: 'choice',
    options: ['on', 'allowed-only', 'except-blocked', 'off', 'dont-know'],
    tells: ['policy.external-access-off', 'policy.domain-not-allowed'],
    effort: 2,
    when: ['described'],
  },
  people: {
    station: 2,
    kind: 'choice',
    options: ['yes', 'no', 'dont-know'],
    tells: ['policy.external-access-off'],
    effort: 1,
    when: ['described', 'external-asked', 'private-person'],
  },
  contact: {
    station: 2,
    kind: 'address',
    options: ['dont-know'],
    tells: ['policy.domain-not-allowed'],
    effort: 1,
    when: ['described', 'domains-matter'],
  },
  domains: {
    station: 2,
    kind: 'domains',
    options: ['none', 'dont-know'],
    tells: ['policy.domain-not-allowed'],
    effort: 1,
    when: ['described', 'domains-matter', 'contact-given'],
  },
  changed: {
    station: 3,
    kind: 'instant',
    options: ['long-ago', 'dont-know'],
    tells: ['policy.waiting-period'],
    effort: 1,
    when: ['described'],
  },
  firewall: {
    station: 4,
    kind: 'choice',
    options: ['windows', 'other', 'none', 'dont-know'],
    tells: ['network'],
    effort: 3,
    when: ['described', 'not-measured'],
  },
  run: {
    station: 4,
    kind: 'run',
    options: ['cannot', 'dont-know'],
    tells: ['network'],
    effort: 2,
    when: ['described'],
  },
  directory: {
    station: 5,
    kind: 'choice',
    options: ['yes', 'no', 'dont-know'],
    tells: ['policy.external-access-off'],
    effort: 2,
    when: ['described', 'waited', 'private-person', 'settings-asked'],
  },
  outcome: {
    station: 5,
    kind: 'choice',
    options: ['delivered', 'policy-message', 'nothing-arrives', 'not-found', 'dont-know'],
    tells: ['network', 'contact.not-accepted', 'elsewhere'],
    effort: 4,
    when: ['described', 'waited', 'settings-asked', 'directory-asked'],
  },
  'user-policy': {
    station: 5,
    kind: 'choice',
    options: ['yes', 'no', 'dont-know'],
    tells: ['policy.external-access-off'],
    effort: 1,
    when: ['described', 'policy-suspected'],
  },
  elsewhere: {
    station: 6,
    kind: 'compare',
    options: ['works-there', 'fails-there', 'unclear', 'dont-know'],
    tells: ['network', 'elsewhere'],
    effort: 5,
    when: ['described', 'request-failed'],
  },
  'contact-sends': {
    station: 7,
    kind: 'choice',
    options: ['arrived', 'nothing', 'dont-know'],
    tells: ['contact.not-accepted', 'elsewhere'],
    effort: 3,
    when: ['described', 'request-lost', 'elsewhere-asked'],
  },
  accepted: {
    station: 7,
    kind: 'choice',
    options: ['yes', 'no', 'dont-know'],
    tells: ['contact.not-accepted'],
    effort: 1,
    when: ['described', 'request-arrived'],
  },
} as const satisfies Readonly<Record<StepId, Step>>;

export type OptionOf<S extends StepId> = (typeof STEPS)[S]['options'][number];

/** A step's data, without the literal types. */
export const stepOf = (id: StepId): Step => STEPS[id];

export const inOrder: readonly StepId[] = STEP_IDS;
