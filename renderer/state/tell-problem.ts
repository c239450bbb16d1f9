import type { Problem } from '../../shared/api/problem.ts';
import { withNotice } from './reduce.ts';
import { usePage } from './store.ts';

/** Shows a problem on top of the page, for calls whose answer is more than a value; null is no problem. */
export function useTellProblem(): (problem: Problem | null) => void {
  const { store } = usePage();
  return (problem) => {
    if (problem !== null) store.setState((state) => withNotice(state, problem));
  };
}
