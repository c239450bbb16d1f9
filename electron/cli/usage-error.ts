import type { UsageProblem } from '../../shared/model/usage-problem.ts';

/** A command line that cannot be carried out: one line on standard error, exit status 2. */
export class UsageError extends Error {
  readonly problem: UsageProblem;
  constructor(problem: UsageProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
