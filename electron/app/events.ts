import type { HostEvent } from '../../shared/api/diagnostics-api.ts';
import type { Problem } from '../../shared/api/problem.ts';

export interface Events {
  readonly listen: (listener: (event: HostEvent) => void) => () => void;
  readonly tell: (event: HostEvent) => void;
  /** The problems that nobody has heard of yet, once. */
  readonly takeUnheard: () => readonly Problem[];
}

/** Past this a problem is one more of many, and the page has enough to show. */
const MAX_UNHEARD = 20;

/** Hands events to the pages. Problems told while there is no page are kept until one asks. */
export function createEvents(): Events {
  const listeners = new Set<(event: HostEvent) => void>();
  let unheard: readonly Problem[] = [];
  return {
    listen(listener) {
      // One of our own for each call: who listens twice must be able to stop once.
      const own = (event: HostEvent): void => listener(event);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    tell(event) {
      if (event.type === 'problem' && listeners.size === 0)
        unheard = [...unheard, event.problem].slice(-MAX_UNHEARD);
      for (const listener of listeners) {
        try {
          listener(event);
        } catch {
          // A page that is just going away; the others and the run that tells must not suffer from it.
        }
      }
    },
    takeUnheard() {
      const problems = unheard;
      unheard = [];
      return problems;
    },
  };
}
