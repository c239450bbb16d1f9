import { answerOf, type Answers } from './answers.ts';
import { UNKNOWN, type StepId } from './step.ts';
import { stepOf, type OptionOf } from './steps.ts';

/** A message in a conversation: who wrote it, and whether it stands there as one that did not go through. */
export interface Bubble {
  readonly from: 'user' | 'contact';
  readonly says: 'hello' | 'reply';
  readonly went: boolean;
}
/** The line that the client puts under the messages. */
export type PictureNote = 'sent' | 'refused' | 'asks' | 'empty' | 'pending';

/** What the client's window shows when an answer is true, on the screen of the user. */
export type Picture =
  | {
      readonly kind: 'conversation';
      readonly presence: 'available' | 'unknown';
      readonly bubbles: readonly Bubble[];
      readonly note: PictureNote | null;
      /** What the contact sees at that time; null: that tells nothing, or is not asked. */
      readonly atContact: 'message' | 'nothing' | null;
    }
  | {
      readonly kind: 'search';
      /** The directories that can be searched, the one that is being searched last; none where the client shows none. */
      readonly directories: readonly ('own' | 'skype')[];
      /** A person; the offer to search for the address outside the organisation; or nobody. */
      readonly result: 'person' | 'offer' | 'nobody';
    };

const hello: Bubble = { from: 'user', says: 'hello', went: true };
const sent = { kind: 'conversation', presence: 'available', bubbles: [hello], note: 'sent' } as const;

type PicturedStep = 'directory' | 'outcome' | 'contact-sends' | 'accepted';
type Drawing = (answers: Answers) => Picture;
type Drawn<S extends PicturedStep> = Readonly<Record<Exclude<OptionOf<S>, typeof UNKNOWN>, Drawing>>;

/** Every answer that says what is on the screen has its picture; what has none is not known. */
const PICTURES: { readonly [S in PicturedStep]: Drawn<S> } = {
  directory: { yes: (answers) => searchOf(answers, 'yes'), no: (answers) => searchOf(answers, 'no') },
  outcome: {
    delivered: () => ({ ...sent, atContact: 'message' }),
    'policy-message': () => ({
      kind: 'conversation',
      presence: 'unknown',
      bubbles: [{ ...hello, went: false }],
      note: 'refused',
      atContact: null,
    }),
    'nothing-arrives': () => ({ ...sent, presence: 'unknown', atContact: 'nothing' }),
    'not-found': (answers) => ({
      kind: 'search',
      directories: directoriesOf(answers, answerOf(answers, 'directory')?.value ?? 'no'),
      result: 'nobody',
    }),
  },
  'contact-sends': {
    arrived: () => ({
      kind: 'conversation',
      presence: 'unknown',
      bubbles: [{ from: 'contact', says: 'hello', went: true }],
      note: 'asks',
      atContact: null,
    }),
    nothing: () => ({
      kind: 'conversation',
      presence: 'unknown',
      bubbles: [],
      note: 'empty',
      atContact: null,
    }),
  },
  accepted: {
    yes: () => ({
      kind: 'conversation',
      presence: 'available',
      bubbles: [hello, { from: 'contact', says: 'reply', went: true }],
      note: null,
      atContact: null,
    }),
    no: () => ({
      kind: 'conversation',
      presence: 'unknown',
      bubbles: [hello],
      note: 'pending',
      atContact: null,
    }),
  },
};

/** Skype for Business has its directories side by side; Teams offers one line more under what it found. */
function searchOf(answers: Answers, outside: 'yes' | 'no'): Picture {
  const directories = directoriesOf(answers, outside);
  if (outside === 'no') return { kind: 'search', directories, result: 'nobody' };
  return { kind: 'search', directories, result: directories.length === 0 ? 'offer' : 'person' };
}

function directoriesOf(answers: Answers, outside: string): readonly ('own' | 'skype')[] {
  const client = answerOf(answers, 'client')?.value ?? UNKNOWN;
  if (!client.startsWith('sfb-')) return [];
  return outside === 'yes' ? ['own', 'skype'] : ['own'];
}

const isPictured = (step: StepId): step is PicturedStep => Object.hasOwn(PICTURES, step);

/** What the user sees when this is the answer; null where it says nothing about the screen. */
export function pictureOf(step: StepId, option: string, answers: Answers): Picture | null {
  if (!isPictured(step)) return null;
  const drawings: Readonly<Record<string, Drawing>> = PICTURES[step];
  return Object.hasOwn(drawings, option) ? (drawings[option]?.(answers) ?? null) : null;
}

/** The answers of a step that stand beside a picture, and those that do not; each in the order of the step. */
export function picturedOptions(
  step: StepId,
  answers: Answers,
): {
  readonly drawn: readonly { readonly option: string; readonly picture: Picture }[];
  readonly plain: readonly string[];
} {
  const options = stepOf(step).options.map((option) => ({
    option,
    picture: pictureOf(step, option, answers),
  }));
  return {
    drawn: options.flatMap(({ option, picture }) => (picture === null ? [] : [{ option, picture }])),
    plain: options.filter(({ picture }) => picture === null).map(({ option }) => option),
  };
}
