import type { Finding, FindingCode } from '../../../shared/model/finding.ts';
import { differences } from '../check.ts';
import type { Outcome } from '../check.ts';
import type { Allowed } from './fault.ts';
import type { Wanted, WantedCause } from './wanted.ts';

/** Below this, a finding says that it is not sure. */
export const CONFIDENT = 0.8;

/** How a diagnosis compares to what was wanted. */
export interface Judgement {
  /** One sentence per thing that is not right; none when all is well. */
  readonly wrong: readonly string[];
  /** For each wanted cause the place of its finding among the problems and warnings, or null. */
  readonly places: readonly (number | null)[];
  /** Findings of no injected cause. */
  readonly foreign: readonly Finding[];
  /** Of these, the ones that are sure of themselves. */
  readonly confidentlyWrong: readonly Finding[];
}

export function judge(wanted: Wanted, { exitCode, report }: Outcome): Judgement {
  const { verdict, findings } = report;
  const told = findings.filter((finding) => finding.severity !== 'info');
  const wrong: string[] = [];
  if (verdict.status !== wanted.status) {
    wrong.push(`status: expected ${wanted.status}, came ${verdict.status}`);
  }
  const attempts = wanted.causes.map((cause) => place(cause, wanted.causes, told));
  wrong.push(...attempts.flatMap(({ wrong: reasons }) => reasons));
  const codes = new Set(wanted.causes.flatMap(({ allowed }) => allowed.map(({ code }) => code)));
  const foreign = told.filter(({ code }) => !isAmong(code, codes));
  wrong.push(...foreign.map((finding) => `too much: ${describe(finding)}`));
  wrong.push(...tooOften(wanted.causes, told));
  const primary = findings.find(({ id }) => id === verdict.primary);
  const came = primary?.severity === 'info' ? undefined : primary?.code;
  if (wanted.primaries.length === 0 ? came !== undefined : !isAmong(came ?? '', new Set(wanted.primaries))) {
    wrong.push(`primary: expected ${wanted.primaries.join(' or ') || 'none'}, came ${came ?? 'none'}`);
  }
  const exitWanted = told.some((finding) => finding.severity === 'problem') ? 1 : 0;
  if (exitCode !== exitWanted) wrong.push(`exit code: expected ${exitWanted}, came ${exitCode}`);
  const injected = new Set(wanted.injected);
  return {
    wrong,
    places: attempts.map(({ at }) => at),
    foreign,
    confidentlyWrong: told.filter(
      ({ code, confidence }) => confidence >= CONFIDENT && !isAmong(code, injected),
    ),
  };
}

const isAmong = (code: string, codes: ReadonlySet<FindingCode>): boolean =>
  (codes as ReadonlySet<string>).has(code);

/** Where among the findings this cause is, and what is not right about it there. */
function place(
  cause: WantedCause,
  all: readonly WantedCause[],
  told: readonly Finding[],
): { readonly at: number | null; readonly wrong: readonly string[] } {
  let best: { at: number; wrong: readonly string[] } | null = null;
  for (const [at, finding] of told.entries()) {
    for (const allowed of cause.allowed.filter(({ code }) => code === finding.code)) {
      const wrong = compare(cause, allowed, finding, all);
      if (best === null || wrong.length < best.wrong.length) best = { at, wrong };
    }
  }
  if (best === null) {
    const codes = cause.allowed.map(({ code }) => code).join(' or ');
    return { at: null, wrong: [`missing: ${codes} (${cause.title})`] };
  }
  return best;
}

function compare(
  { hosts, isWhole }: WantedCause,
  allowed: Allowed,
  finding: Finding,
  all: readonly WantedCause[],
): readonly string[] {
  const wrong: string[] = [];
  const say = (text: string): void => void wrong.push(`${allowed.code} ${text}`);
  const sharing = all.filter((cause) => cause.allowed.some(({ code }) => code === allowed.code));
  // Of a finding that stands for several faults, the details are whichever's.
  const { details = {} } = isWhole && sharing.length === 1 ? allowed : {};
  wrong.push(
    ...differences({ code: allowed.code, severity: allowed.severity, details }, finding).map(
      (text) => `${allowed.code} ${text}`,
    ),
  );
  const named = finding.scope.hosts;
  const missing = (hosts ?? []).filter((host) => !named.includes(host));
  if (missing.length > 0) say(`hosts: ${missing.join(', ')} missing`);
  const may = new Set(sharing.flatMap((cause) => [...(cause.hosts ?? []), ...cause.mayNameToo]));
  const surplus = sharing.some((cause) => cause.hosts === null) ? [] : named.filter((host) => !may.has(host));
  if (surplus.length > 0) say(`hosts: ${surplus.join(', ')} too much`);
  if (
    allowed.inDoubt === true &&
    isWhole &&
    sharing.length === 1 &&
    finding.confidence >= CONFIDENT &&
    finding.figures?.alternative === undefined
  )
    say(`is too sure (${finding.confidence}), and names no alternative`);
  return wrong;
}

/** One cause is one finding. */
function tooOften(causes: readonly WantedCause[], told: readonly Finding[]): readonly string[] {
  const codes = new Set(told.map(({ code }) => code));
  return [...codes].flatMap((code) => {
    const may = causes.filter(({ allowed }) => allowed.some((one) => one.code === code)).length;
    const came = told.filter((finding) => finding.code === code).length;
    return may > 0 && came > may ? [`too often: ${code} ${came} times for ${may}`] : [];
  });
}

const describe = ({ code, severity, confidence, details, scope }: Finding): string =>
  `${severity} ${code} (${confidence}) ${JSON.stringify(details)} at ${scope.hosts.join(', ')} ${scope.ports.join(', ')}`;
