import { assertNever } from '../model/assert-never.ts';
import type { Conclusion } from './conclude.ts';
import type { EndingText } from '../messages/guide.ts';
import type { Messages } from '../messages/messages.ts';
import { say } from '../report.ts';

/** A conclusion in words. What was measured keeps the sentences of its report, in that report's language. */
export function sayConclusion(conclusion: Conclusion, messages: Messages): EndingText {
  const { endings } = messages.guide;
  switch (conclusion.kind) {
    case 'answers':
      return say(conclusion.fact, messages);
    case 'measured':
      return conclusion.finding;
    case 'retired':
      return endings.retired[conclusion.what];
    case 'this-network':
      return endings.thisNetwork;
    case 'not-the-network':
      return endings.notTheNetwork;
    case 'works':
      return endings.works;
    case 'open':
      return endings.open[conclusion.question];
    default:
      return assertNever(conclusion);
  }
}
