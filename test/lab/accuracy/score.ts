import { median } from '../../../shared/analysis/group.ts';
import type { CaseResult } from '../random/result.ts';

/** How many of how many. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

export interface Times {
  readonly medianMs: number | null;
  readonly worstMs: number | null;
  /** The case that took longest. */
  readonly worst: string | null;
}

/** The figures of one body of cases. Cases are told apart by the number of causes of which something can be seen. */
export interface Score {
  readonly cases: number;
  /** Everything as wanted: codes, scope, details, primary, status, and nothing more. */
  readonly right: Share;
  /** One cause: it is the first finding. */
  readonly singleFirst: Share;
  /** Two causes: both are among the first three findings. */
  readonly twoInThree: Share;
  /** Three causes: all three are the first three findings. */
  readonly threeInThree: Share;
  /** Three causes, counted one by one: found, wherever. */
  readonly threeFound: Share;
  /** No cause: a problem or a warning was found all the same. */
  readonly falseAlarms: Share;
  /** Findings with a confidence of 0.8 and more whose code is no injected cause's, in so many cases. */
  readonly confidentlyWrong: Share;
  readonly status: Share;
  readonly times: Readonly<Record<'none' | 'one' | 'two' | 'three' | 'all', Times>>;
}

const FIRST_THREE = 3;

export function scoreOf(results: readonly CaseResult[]): Score {
  const withCauses = (count: number) => results.filter(({ causes }) => causes.length === count);
  const [none, one, two, three] = [withCauses(0), withCauses(1), withCauses(2), withCauses(3)];
  const threes = three.flatMap(({ places }) => places);
  return {
    cases: results.length,
    right: share(results, ({ wrong }) => wrong.length === 0),
    singleFirst: share(one, ({ places }) => places[0] === 0),
    twoInThree: share(two, allInFirstThree),
    threeInThree: share(three, allInFirstThree),
    threeFound: { hits: threes.filter((place) => place !== null).length, of: threes.length },
    falseAlarms: share(none, ({ found }) => found.length > 0),
    confidentlyWrong: share(results, ({ confidentlyWrong }) => confidentlyWrong.length > 0),
    status: share(results, ({ status }) => status.wanted === status.came),
    times: {
      none: timesOf(none),
      one: timesOf(one),
      two: timesOf(two),
      three: timesOf(three),
      all: timesOf(results),
    },
  };
}

const share = (list: readonly CaseResult[], is: (result: CaseResult) => boolean): Share => ({
  hits: list.filter(is).length,
  of: list.length,
});

const allInFirstThree = ({ places }: CaseResult): boolean =>
  places.every((place) => place !== null && place < FIRST_THREE);

/** A run that broke off has no time. */
function timesOf(results: readonly CaseResult[]): Times {
  const timed = results.filter(({ tookMs }) => tookMs > 0).toSorted((a, b) => b.tookMs - a.tookMs);
  return {
    medianMs: median(timed.map(({ tookMs }) => tookMs)),
    worstMs: timed[0]?.tookMs ?? null,
    worst: timed[0]?.name ?? null,
  };
}
