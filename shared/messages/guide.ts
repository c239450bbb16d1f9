import type { GuidePictureText } from './guide-picture.ts';
import type { Actor } from '../guide/cause.ts';
import type { OpenQuestion } from '../guide/conclude.ts';
import type { StepId } from '../guide/step.ts';
import type { OptionOf } from '../guide/steps.ts';

export interface StepText<O extends string> {
  readonly question: string;
  /** To be read out to somebody on the phone: whole sentences, nothing to look at. */
  readonly say: string;
  /** What the step is good for, and how to find the answer. */
  readonly how: readonly string[];
  readonly options: Readonly<Record<O, string>>;
}

/** Where a setting is found; null where it has no place there. */
export interface SettingPlace {
  readonly setting: string;
  /** The admin centre of Skype for Business Online, which closed with it. */
  readonly old: string | null;
  /** The Teams admin centre. */
  readonly present: string | null;
  readonly powershell: string;
  /** Skype for Business Server. */
  readonly server: string;
}
export const SETTING_STEPS = [
  'external',
  'people',
  'domains',
  'user-policy',
] as const satisfies readonly StepId[];
export type SettingStep = (typeof SETTING_STEPS)[number];

export interface EndingText {
  readonly title: string;
  readonly explanation: string;
  readonly remediation: readonly string[];
}

/** What the guided test says, on every screen that shows it. */
export interface GuideText {
  readonly name: string;
  /** Names of the stations 1 to 8. */
  readonly stations: readonly string[];
  readonly steps: { readonly [S in StepId]: StepText<OptionOf<S>> };
  /** What stands in the pictures beside the answers that say what is on the screen. */
  readonly picture: GuidePictureText;
  /** What the run of this network, that was made already, says. */
  readonly measured: Readonly<Record<'explains' | 'fine' | 'unclear', string>>;
  /** What has been retired, what took its place, and what is still worth testing: said before anything is asked. */
  readonly lifecycle: { readonly heading: string; readonly facts: readonly string[] };
  readonly abilities: {
    readonly heading: string;
    readonly can: { readonly heading: string; readonly items: readonly string[] };
    readonly cannot: { readonly heading: string; readonly items: readonly string[] };
  };
  readonly settings: {
    readonly heading: string;
    readonly columns: { readonly [C in keyof SettingPlace]: string };
    readonly places: Readonly<Record<SettingStep, SettingPlace>>;
  };
  readonly endings: {
    readonly retired: Readonly<Record<'skype' | 'sfb-online', EndingText>>;
    readonly thisNetwork: EndingText;
    readonly notTheNetwork: EndingText;
    readonly works: EndingText;
    readonly open: Readonly<Record<OpenQuestion, EndingText>>;
  };
  readonly actors: Readonly<Record<Actor, string>>;
  readonly words: GuideWords;
  readonly terminal: GuideTerminalText;
}

export interface GuideWords {
  readonly step: (number: number) => string;
  /** `Step 3, at most 9` */
  readonly progress: (p: { readonly number: number; readonly atMost: number }) => string;
  readonly conclusion: string;
  readonly openQuestion: string;
  readonly whoActs: string;
  readonly becauseOf: string;
  readonly answersSoFar: string;
  /** Answered by a run and not by a person. */
  readonly byMeasuring: string;
  /** A sentence to be read out, marked as one. */
  readonly readOut: (say: string) => string;
  /** An answer of before the end of the wait. */
  readonly provesNothing: string;
  /** `Tests prove something from 23 November 2026, 09:00:00 UTC on: 3 h 20 min to go.` */
  readonly wait: (p: { readonly readyAt: string; readonly leftMs: number }) => string;
  /** A report that the conclusion stands on. */
  readonly run: (p: { readonly label: string; readonly startedAt: string; readonly here: boolean }) => string;
  readonly alsoFound: (title: string) => string;
  /** A contact whose address the Skype directory writes otherwise. */
  readonly writtenAs: (address: string) => string;
}

export interface GuideTerminalText {
  readonly intro: string;
  /** What can be typed: a number, or a letter. */
  readonly keys: (p: { readonly options: number; readonly run: boolean }) => string;
  readonly typed: Readonly<Record<'instant' | 'address' | 'domains', string>>;
  readonly runNow: string;
  readonly loadReport: string;
  readonly reportPath: string;
  readonly notAnAnswer: (value: string) => string;
  readonly nothingToUndo: string;
  readonly kept: (path: string) => string;
  readonly paused: string;
  readonly next: string;
  /** How to answer without being asked: the option with the step in it. */
  readonly answerWith: (p: { readonly step: string; readonly values: readonly string[] }) => string;
}
