import { CAUSE_SHARES, type Cause } from './cause.ts';
import type { StepId } from './step.ts';
import { stepOf } from './steps.ts';

/** How large a share of all cases the step's answer can settle, for each unit of effort. */
export function worthOf(step: StepId): number {
  const { tells, effort } = stepOf(step);
  return tells.reduce((sum: number, cause: Cause) => sum + CAUSE_SHARES[cause], 0) / effort;
}
