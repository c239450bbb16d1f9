import type { Finding } from '../../../shared/model/finding.ts';
import type { Report } from '../../../shared/model/report.ts';

/** What a scenario's observations must be judged to be: the verdict, and every problem and warning. */
export interface ExpectedJudgement {
  readonly status: Report['verdict']['status'];
  /** The code of the finding that explains most. */
  readonly primary: Finding['code'] | null;
  readonly findings: readonly Pick<Finding, 'code' | 'severity' | 'scope' | 'details'>[];
}

export function judgementOf({ verdict, findings }: Report): ExpectedJudgement {
  return {
    status: verdict.status,
    primary: findings.find(({ id }) => id === verdict.primary)?.code ?? null,
    findings: findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ code, severity, scope, details }) => ({ code, severity, scope, details })),
  };
}

/** One finding a line. */
export function judgementText({ status, primary, findings }: ExpectedJudgement): string {
  const told = findings.map((finding) => JSON.stringify(finding)).join(',\n');
  return `{\n"status": ${JSON.stringify(status)},\n"primary": ${JSON.stringify(primary)},\n"findings": [${told === '' ? '' : `\n${told}\n`}]\n}\n`;
}
