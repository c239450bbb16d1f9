import type { StepId } from './step.ts';
import { SETTING_STEPS, type SettingPlace } from '../messages/guide.ts';
import type { Messages } from '../messages/messages.ts';
import { printable } from '../model/printable.ts';
import { isInstant } from './answers.ts';

export interface StepWords {
  readonly question: string;
  readonly say: string;
  readonly how: readonly string[];
  /** Where the setting is found that is asked about; null for what is no setting. */
  readonly place: SettingPlace | null;
  /** An answer as a person reads it: an option's label, or what was typed. */
  readonly answer: (value: string) => string;
}

/** The words of one step, whichever it is. */
export function stepWords(step: StepId, { guide, words }: Messages): StepWords {
  const { question, say, how } = guide.steps[step];
  const labels: Readonly<Record<string, string>> = {
    ...guide.steps[step].options,
    ...(step === 'run' ? guide.measured : {}),
  };
  const setting = SETTING_STEPS.find((candidate) => candidate === step);
  return {
    question,
    say,
    how,
    place: setting === undefined ? null : guide.settings.places[setting],
    answer: (value) =>
      (Object.hasOwn(labels, value) ? labels[value] : undefined) ??
      (isInstant(value) ? words.instant(new Date(value).toISOString()) : printable(value, 300)),
  };
}
