import { PRACTICE_ANSWERS } from '../../../shared/model/practice-answers.ts';
import type { PracticeFaultId } from '../../../shared/model/practice-fault.ts';
import type { Report } from '../../../shared/model/report.ts';

export type AnswerVerdict = 'named' | 'named-nothing' | 'named-more' | 'missed' | 'false-alarm' | 'stopped';

/** Whether a report names what was broken. Notes beside the answer are no second cause. */
export function judgeAnswer(
  fault: PracticeFaultId,
  { findings, interrupted }: Pick<Report, 'findings' | 'interrupted'>,
): AnswerVerdict {
  const wanted = PRACTICE_ANSWERS[fault];
  const named = wanted.every((code) => findings.some((finding) => finding.code === code));
  const more = findings.some(
    ({ code, severity }) => severity !== 'info' && !wanted.some((one) => one === code),
  );
  // Before its end, finding nothing is no answer.
  if (interrupted === true && (!named || wanted.length === 0)) return 'stopped';
  if (!named) return 'missed';
  if (more) return wanted.length === 0 ? 'false-alarm' : 'named-more';
  return wanted.length === 0 ? 'named-nothing' : 'named';
}
