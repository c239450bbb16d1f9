import type { Lang } from '../../../shared/messages/messages.ts';
import type { PracticeFaultId, PracticeTexts } from '../../../shared/model/practice-fault.ts';

/**
 * The faults by their complaint: the healthy network first, the others in the order of the alphabet, so that neighbours
 * say nothing about the cause.
 */
export function faultChoices(
  faults: readonly PracticeFaultId[],
  texts: PracticeTexts,
  lang: Lang,
): readonly PracticeFaultId[] {
  const { compare } = new Intl.Collator(lang);
  const broken = faults.filter((id) => id !== 'none');
  return [
    ...faults.filter((id) => id === 'none'),
    ...broken.toSorted((a, b) => compare(texts[a].title, texts[b].title)),
  ];
}

/** One of them, the healthy network too; `random` as `Math.random`. */
export const surpriseAmong = (
  faults: readonly PracticeFaultId[],
  random: () => number,
): PracticeFaultId | undefined => faults[Math.floor(random() * faults.length)];
