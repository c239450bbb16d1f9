import type { FindingCode } from '../../../shared/model/finding.ts';
import type { VerdictStatus } from '../../../shared/model/report.ts';
import type { Meaning } from './case.ts';
import { type Endpoint, hostsOf } from './endpoints.ts';
import { type Act, type Allowed, STAGE } from './fault.ts';

/** One fault that can be seen, and what a right diagnosis says of it. */
export interface WantedCause {
  readonly title: string;
  readonly allowed: readonly Allowed[];
  /** The finding must name these; null where its hosts are not compared. */
  readonly hosts: readonly string[] | null;
  /** It may name these as well: another fault hides them. */
  readonly mayNameToo: readonly string[];
  /** Nothing of it is hidden: then its details are compared too. */
  readonly isWhole: boolean;
}

/** What a right diagnosis must contain, worked out from the faults alone. */
export interface Wanted {
  readonly status: VerdictStatus;
  readonly causes: readonly WantedCause[];
  /** Each of these codes is right as the primary finding's; empty: there is none. */
  readonly primaries: readonly FindingCode[];
  /** Every fault's codes, those of hidden ones too: nothing else may be said with confidence. */
  readonly injected: readonly FindingCode[];
}

interface Seen {
  readonly act: Act;
  /** Its endpoints that no fault before it takes away. */
  readonly endpoints: readonly Endpoint[];
}

/** Pure: nothing is run. */
export function wantedOf({ acts }: Meaning): Wanted {
  const seen = visible(acts);
  const unknowable = new Set<string>([
    ...(acts.some((act) => act.cutsIndependent === true) ? ['confirmedBy'] : []),
    // Somebody nearer answers in the service's place: then how far the service is, is not known.
    ...(acts.some((act) => act.stage === STAGE.takenOver) ? ['by'] : []),
  ]);
  return {
    status: statusOf(seen),
    causes: seen.map(({ act, endpoints }) => ({
      title: act.title,
      allowed: allowedFor(act, seen).map((allowed) => without(allowed, unknowable)),
      hosts: act.isGeneral === true ? null : hostsOf(endpoints),
      mayNameToo: hostsOf([...act.touches, ...(act.mayTouch ?? [])]),
      isWhole: endpoints.length === act.touches.length,
    })),
    primaries: primariesOf(seen),
    injected: [
      ...new Set(
        acts
          .flatMap((act) => allowedFor(act, seen))
          .filter(({ isAnother }) => isAnother !== true)
          .map(({ code }) => code),
      ),
    ],
  };
}

/** The faults of which something can be seen. */
export function visible(acts: readonly Act[]): readonly Seen[] {
  // Without a network, not even a dead resolver is seen.
  const [master] = acts.filter((act) => act.hidesEverything === true).toSorted((a, b) => a.stage - b.stage);
  if (master !== undefined) return [{ act: master, endpoints: master.touches }];
  return acts.flatMap((act, index) => {
    const endpoints = act.touches.filter((endpoint) => !acts.some((other, at) => hides(other, at, endpoint)));
    return act.touches.length > 0 && endpoints.length === 0 ? [] : [{ act, endpoints }];

    function hides(other: Act, at: number, endpoint: Endpoint): boolean {
      if (other === act || !other.breaks || !other.touches.includes(endpoint)) return false;
      return other.stage < act.stage || (other.stage === act.stage && at < index);
    }
  });
}

/** Beside another fault of the same means, a fault has no code of its own. */
function allowedFor(act: Act, seen: readonly Seen[]): readonly Allowed[] {
  const { sameMeans } = act;
  const others = seen.filter((other) => other.act !== act);
  if (act.mayBeProblem === true && statusOf(others) === 'blocked')
    return act.allowed.flatMap((allowed) => [allowed, { ...allowed, severity: 'problem' as const }]);
  if (sameMeans === undefined) return act.allowed;
  return others.some((other) => other.act.allowed.some(({ code }) => code === sameMeans))
    ? [...act.allowed, { code: sameMeans, severity: 'problem' }]
    : act.allowed;
}

const without = (allowed: Allowed, names: ReadonlySet<string>): Allowed => ({
  ...allowed,
  details: Object.fromEntries(Object.entries(allowed.details ?? {}).filter(([name]) => !names.has(name))),
});

function statusOf(seen: readonly Seen[]): VerdictStatus {
  const told = seen.find(({ act }) => act.status !== undefined)?.act.status;
  if (told !== undefined) return told;
  const isLost = seen.some(
    ({ act, endpoints }) =>
      act.isLost === true || (act.breaks && act.isExcused !== true && endpoints.some((e) => e.required)),
  );
  if (isLost) return 'blocked';
  return seen.some(({ act }) => act.breaks || act.isQuality === true) ? 'degraded' : 'reachable';
}

/** A problem before a warning, and of several the one that explains most: required endpoints count, others break a tie. */
function primariesOf(seen: readonly Seen[]): readonly FindingCode[] {
  const problems = seen.filter(({ act }) => act.allowed.some(({ severity }) => severity === 'problem'));
  const ranked = problems.length > 0 ? problems : seen;
  const weights = ranked.map(({ act, endpoints }) => weightOf(act.breaks ? endpoints : []));
  const most = Math.max(0, ...weights);
  const codes = ranked.flatMap(({ act }, index) => {
    const own = allowedFor(act, seen).map(({ code }) => code);
    // One finding may stand for several faults of its code.
    const together = ranked.reduce(
      (sum, other, at) =>
        other.act.allowed.some(({ code }) => own.includes(code)) ? sum + (weights[at] ?? 0) : sum,
      0,
    );
    return (weights[index] ?? 0) >= most || together >= most ? own : [];
  });
  return [...new Set(codes)];
}

const weightOf = (endpoints: readonly Endpoint[]): number =>
  endpoints.filter((e) => e.required).length + endpoints.length / 1000;
