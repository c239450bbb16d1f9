import type { Messages } from './messages/messages.ts';
import type { Fact, FactOf, Finding, FindingCode } from './model/finding.ts';

/** A fact with the sentences of one language. */
export function say(fact: Fact, messages: Messages): Finding {
  const texts = textsOf(fact, messages);
  return { ...fact, ...texts };
}

// The messages pair each code with its own fact; the compiler cannot follow a union through that pairing.
function textsOf<C extends FindingCode>(fact: FactOf<C>, messages: Messages) {
  const text = messages.findings[fact.code];
  return {
    title: text.title(fact),
    explanation: text.explanation(fact),
    remediation: text.remediation(fact),
  };
}
