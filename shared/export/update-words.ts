import type { InUse } from '../api/catalog-calls.ts';
import type { UpdateOutcome, WrongAnswer } from '../catalog/change/update-outcome.ts';
import type { Messages } from '../messages/messages.ts';
import { assertNever } from '../model/assert-never.ts';

/** Why there is no update, in a sentence or two. */
export function updateFailureWords(
  outcome: Exclude<UpdateOutcome, { readonly status: 'found' }>,
  inUse: InUse,
  messages: Messages,
): string {
  const { update } = messages.catalogChange;
  switch (outcome.status) {
    case 'current':
      return update.current({ version: inUse.version, readOn: inUse.readOn });
    case 'asked-recently':
      return update.askedRecently({
        version: inUse.version,
        minutes: Math.max(1, Math.ceil(outcome.waitMs / 60_000)),
      });
    case 'unreachable':
      return update.unreachable({ place: outcome.place, why: messages.failure(outcome.failure) });
    case 'busy':
      return update.busy({ place: outcome.place, status: outcome.httpStatus });
    case 'not-the-service':
      return update.notTheService({ place: outcome.place, why: wrongWords(outcome.wrong, messages) });
    default:
      return assertNever(outcome);
  }
}

function wrongWords(wrong: WrongAnswer, { catalogChange }: Messages): string {
  const words = catalogChange.update.wrong;
  switch (wrong.kind) {
    case 'status':
      return words.status(wrong.status);
    case 'not-json':
      return words.notJson;
    case 'too-large':
      return words.tooLarge;
    case 'broken-off':
      return words.brokenOff;
    case 'no-version':
      return words.noVersion;
    case 'at':
      return words.at(wrong);
    default:
      return assertNever(wrong);
  }
}
