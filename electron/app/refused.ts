import type { Problem } from '../../shared/api/problem.ts';

/** Thrown where the host cannot do what the page asked; becomes the answer's problem. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'Refused';
    this.problem = problem;
  }
}
