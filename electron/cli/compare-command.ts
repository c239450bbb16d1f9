import { writePlace } from './write-place.ts';
import { EXIT } from './exit-status.ts';
import { checkOutputs, toStandardOutput } from './outputs.ts';
import { hasColour, terminalWidth } from './print.ts';
import { readReport } from './read-report.ts';
import { allRedactedIfAsked, type Redaction } from './redaction.ts';
import { TOOL } from '../version.ts';
import { compareReports } from '../../shared/compare/compare.ts';
import type { Comparison } from '../../shared/compare/comparison.ts';
import { renderComparisonJson } from '../../shared/export/comparison-json.ts';
import { renderComparison } from '../../shared/export/comparison-text.ts';
import type { Messages } from '../../shared/messages/messages.ts';

export interface CompareOptions extends Redaction {
  /** Where the document goes: a path, or `-` for standard output and then nothing else is printed there. */
  readonly json?: string;
}

/**
 * `callpath compare`: two saved reports side by side. Exit status 1 where one run has a problem that the other has not,
 * 0 otherwise: also where both have the same one, which is no difference.
 *
 * @throws {UsageError} naming the argument, the file and the place in it
 */
export async function compareCommand(
  first: string,
  second: string,
  options: CompareOptions,
  messages: Messages,
): Promise<number> {
  await checkOutputs(options);
  const [firstName, secondName] = [messages.help.placeholders.reportA, messages.help.placeholders.reportB];
  const a = await readReport(firstName, first);
  const b = await readReport(secondName, second);
  const [shownA = a, shownB = b] = await allRedactedIfAsked([a, b], options, messages);
  const comparison = compareReports(shownA, shownB, messages);
  const { json } = options;
  if (json !== undefined) await writeJson(json, renderComparisonJson(comparison, messages, TOOL));
  if (!toStandardOutput(options))
    process.stdout.write(
      renderComparison(comparison, messages, { width: terminalWidth(), color: hasColour() }),
    );
  return hasProblem(comparison) ? EXIT.problem : EXIT.reachable;
}

const hasProblem = ({ findings, root }: Comparison): boolean =>
  root?.finding?.severity === 'problem' || findings.some(({ severity }) => severity === 'problem');

async function writeJson(path: string, content: string): Promise<void> {
  if (path === '-') process.stdout.write(content);
  else await writePlace('--json', path, content);
}
