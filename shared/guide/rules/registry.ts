import { domainNotAllowed } from './domain-not-allowed.ts';
import { externalAccessOff } from './external-access-off.ts';
import { notAccepted } from './not-accepted.ts';
import { unsupportedPlatform } from './unsupported-platform.ts';
import { waitingPeriod } from './waiting-period.ts';
import type { AnyAnswerRule } from './rule.ts';

/** What cannot work at all comes first; the wait last but one, since settings that are off stay off after it. */
export const answerRules: readonly AnyAnswerRule[] = [
  unsupportedPlatform,
  externalAccessOff,
  domainNotAllowed,
  waitingPeriod,
  notAccepted,
];
