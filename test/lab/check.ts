import type { Finding } from '../../shared/model/finding.ts';
import type { Report } from '../../shared/model/report.ts';
import type { Expectation, Expected, ExpectedFinding } from './scenario.ts';

/** What a run of the command line left: its exit code and its report. */
export interface Outcome {
  readonly exitCode: number | null;
  readonly report: Report;
}

/** One sentence per thing that is not as the scenario wants it; none when all is well. */
export function check(expect: Expectation, { exitCode, report }: Outcome): readonly string[] {
  const { verdict, findings } = report;
  const told = findings.filter((finding) => finding.severity !== 'info');
  const unexplained = [...told];
  const wrong: string[] = [];
  if (verdict.status !== expect.status) {
    wrong.push(`status: expected ${expect.status}, came ${verdict.status}`);
  }
  wrong.push(...missing(expect.findings, unexplained));
  const notes = findings.filter((finding) => finding.severity === 'info');
  wrong.push(...missing(expect.notes ?? [], notes));
  const banned = findings.filter(({ code }) => expect.never?.some((one) => one === code));
  wrong.push(...banned.map((finding) => `must not be there: ${describe(finding)}`));
  wrong.push(...unexplained.map((finding) => `too much: ${describe(finding)}`));
  wrong.push(...checkPrimary(expect, report));
  const exitWanted = told.some((finding) => finding.severity === 'problem') ? 1 : 0;
  if (exitCode !== exitWanted) wrong.push(`exit code: expected ${exitWanted}, came ${exitCode}`);
  return wrong;
}

/** What is wrong with those that are wanted; the others stay in `found`. */
function missing(wanted: readonly ExpectedFinding[], found: Finding[]): readonly string[] {
  return wanted.flatMap((one) => {
    const at = found.findIndex((finding) => finding.code === one.code);
    const [came] = at < 0 ? [] : found.splice(at, 1);
    if (came === undefined) return [`missing: ${one.code}`];
    return differences(one, came).map((text) => `${one.code} ${text}`);
  });
}

function checkPrimary(expect: Expectation, { verdict, findings }: Report): readonly string[] {
  const wanted = expect.primary ?? expect.findings[0]?.code ?? null;
  const code = findings.find((finding) => finding.id === verdict.primary)?.code ?? null;
  if (wanted === 'any') return code === null ? ['primary: expected one, came none'] : [];
  // A healthy network may still have something for information, and name it.
  const informs =
    wanted === null && findings.some(({ id, severity }) => id === verdict.primary && severity === 'info');
  return code === wanted || informs ? [] : [`primary: expected ${wanted}, came ${code}`];
}

export function differences(wanted: ExpectedFinding, found: Finding): readonly string[] {
  const wrong: string[] = [];
  if (found.severity !== wanted.severity) {
    wrong.push(`severity: expected ${wanted.severity}, came ${found.severity}`);
  }
  for (const [name, value] of Object.entries(wanted.details ?? {})) {
    const came = found.details[name];
    if (!matches(value, came)) wrong.push(`details.${name}: expected ${show(value)}, came ${show(came)}`);
  }
  for (const [name, value] of Object.entries(wanted.figures ?? {})) {
    const came: unknown = found.figures === undefined ? undefined : Reflect.get(found.figures, name);
    if (!matches(value, came)) wrong.push(`figures.${name}: expected ${show(value)}, came ${show(came)}`);
  }
  for (const [name, value] of Object.entries(wanted.scope ?? {})) {
    const came: unknown = Reflect.get(found.scope, name);
    const isSame = typeof value === 'string' || value === null ? value === came : sameMembers(value, came);
    if (!isSame) wrong.push(`scope.${name}: expected ${show(value)}, came ${show(came)}`);
  }
  return wrong;
}

function matches(wanted: Expected, came: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return came === wanted;
  if ('matches' in wanted) return typeof came === 'string' && wanted.matches.test(came);
  if ('between' in wanted) {
    return typeof came === 'number' && came >= wanted.between[0] && came <= wanted.between[1];
  }
  return sameMembers(wanted, came);
}

function sameMembers(wanted: readonly (string | number)[], came: unknown): boolean {
  if (!Array.isArray(came) || came.length !== wanted.length) return false;
  return wanted.every((member) => came.includes(member));
}

const show = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof RegExp ? String(part) : part));

const describe = ({ code, severity, details, scope }: Finding): string =>
  `${severity} ${code} ${show(details)} at ${scope.hosts.join(', ')} ${scope.ports.join(', ')}`;
