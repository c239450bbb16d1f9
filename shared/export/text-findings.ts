import type { Messages } from '../messages/messages.ts';
import type { Finding } from '../model/finding.ts';
import { evidenceWords, type ObservationsById } from './evidence-words.ts';
import type { Paint } from './paint.ts';
import { SEVERITY_SYMBOL, SEVERITY_TONE } from './symbols.ts';
import { wrap } from './wrap.ts';

/** More lines than this are no longer read out on the phone; the report file has them all. */
const EVIDENCE_SHOWN = 6;
const INDENT = '     ';

/** One finding: what it is, how sure, what it means, what to do, and why we say so. */
export function textFinding(
  finding: Finding,
  number: number,
  known: ObservationsById,
  messages: Messages,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): readonly string[] {
  const { heading, severity, certainty } = messages.words;
  const tone = SEVERITY_TONE[finding.severity];
  const symbol = `${SEVERITY_SYMBOL[finding.severity]} ${number}`.padEnd(INDENT.length);
  const [title = '', ...more] = wrap(finding.title, width, symbol);
  const kind = [severity[finding.severity], certainty(finding.confidence), finding.code].join(' · ');
  const evidence = evidenceWords(finding, known, messages, EVIDENCE_SHOWN);
  const part = (name: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`${INDENT}${paint('strong', name)}`, ...lines];
  return [
    paint(tone, symbol) + paint('strong', title.slice(symbol.length)),
    ...more.map((line) => paint('strong', line)),
    ...wrap(kind, width, INDENT).map((line) => paint('faint', line)),
    ...part(heading.whatItMeans, finding.explanation === '' ? [] : wrap(finding.explanation, width, INDENT)),
    ...part(
      heading.whatToDo,
      finding.remediation.flatMap((step, index) => wrap(step, width, `${INDENT}${index + 1}. `)),
    ),
    ...part(
      heading.whyWeSaySo,
      evidence.flatMap((line) => wrap(line, width, `${INDENT}- `)),
    ),
  ];
}
