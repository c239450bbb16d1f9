import type { z } from 'zod';
import type { FindingCode, Severity } from '../../../shared/model/finding.ts';
import type { VerdictStatus } from '../../../shared/model/report.ts';
import type { Expected, Network, Scenario } from '../scenario.ts';
import type { Endpoint } from './endpoints.ts';
import type { Random } from './prng.ts';

/** What a base or a fault adds to the network and to the command line. */
export interface Patch {
  readonly network?: Network;
  readonly arguments?: Scenario['arguments'];
  /** What names the proxy; a fault's stand in place of the base's. */
  readonly proxyArguments?: readonly string[];
  readonly variables?: Scenario['variables'];
  readonly trusts?: Scenario['trusts'];
}

/** A network on which everything works, with its parameters filled in. */
export interface Setting {
  readonly patch: Patch;
  /** A resolver beside the configured one can be asked. */
  readonly independent: boolean;
  /** Near and far can be told apart by the time an answer takes. */
  readonly isTimed: boolean;
  /** Names lead to addresses of the office's own, so that what the firewall does to a service's address does not happen. */
  readonly isSplit: boolean;
  /** The hosts of which that is so. */
  readonly ownAddress: readonly string[];
  readonly proxy: ProxySetting | null;
  /** The profile measures these hosts alone, and the partner's service record; null: the whole first profile. */
  readonly only: readonly string[] | null;
}

export interface ProxySetting {
  /** `box`: one of our own, which a fault cannot give rules. */
  readonly kind: 'squid' | 'socks' | 'box';
  /** Nothing gets out directly but media. */
  readonly isClosed: boolean;
}

/**
 * Where on the way a fault strikes: the first one on an endpoint's way hides those behind it there. Rules of the firewall
 * stand in this order; at one stage, the fault that was drawn first is the first rule.
 */
export const STAGE = {
  /** The client's own proxy, or what names it; or there is no network at all. */
  proxy: 0,
  proxySignIn: 0.5,
  name: 1,
  /** Answered by the firewall in the service's place, before its packet filter. */
  takenOver: 2,
  /** Nothing passes: a rule before all those that pick something out. */
  wholeWay: 2.5,
  way: 3,
  farWay: 4,
  size: 5,
  greeting: 6,
  certificate: 7,
  answer: 8,
} as const;

/** A code that a right diagnosis may give for a fault. */
export interface Allowed {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Only the named fields are compared, and only where no other fault hides a part of this one. */
  readonly details?: Readonly<Record<string, Expected>>;
  /**
   * No measurement from the workstation tells this from another cause: right only where the finding names that other one,
   * or is in doubt (confidence below 0.8).
   */
  readonly inDoubt?: true;
  /** It is the code of that other cause. */
  readonly isAnother?: true;
}

/** What one fault does, and what a right diagnosis must contain because of it. */
export interface Act {
  readonly title: string;
  readonly patch: Patch;
  readonly stage: number;
  /** The endpoints it concerns. */
  readonly touches: readonly Endpoint[];
  /** It concerns these as well, and another way stays open to them: its finding may name them, and need not. */
  readonly mayTouch?: readonly Endpoint[];
  /** Those it concerns work no more. Else they do: a trusted interceptor, a dead address beside a living one. */
  readonly breaks: boolean;
  readonly allowed: readonly Allowed[];
  /**
   * It has a code of its own only while nothing else fails by the same means: beside a fault with this code, one finding of
   * that code may stand for both.
   */
  readonly sameMeans?: FindingCode;
  /** Nothing beyond can be known: other faults are invisible. */
  readonly hidesEverything?: true;
  /** The finding's hosts are not compared: it is about the network as a whole. */
  readonly isGeneral?: true;
  /** Everything required works all the same, but badly. */
  readonly isQuality?: true;
  /** It breaks nothing required that does not work by another way, or only by the service's own fault. */
  readonly isExcused?: true;
  /** Something required is lost that is no endpoint. */
  readonly isLost?: true;
  readonly status?: VerdictStatus;
  /** The resolver outside can no longer be asked either. */
  readonly cutsIndependent?: true;
  /** A problem or a warning: the contract calls it a warning while everything required works, and leaves open whose doing. */
  readonly mayBeProblem?: true;
  /** Parts of the network that only one fault at a time can use. */
  readonly holds?: readonly string[];
  /** No other fault beside it. */
  readonly isAlone?: true;
  /** Nobody could tell on this network what it is: it is not drawn here. */
  readonly isUntellable?: true;
  /** No other fault may concern the same endpoints: what comes of both is no longer two causes. */
  readonly isJealous?: true;
}

/**
 * A kind of fault. `draw` fills in its parameters, or answers null where it does not fit this network; `act` says what it
 * does. Parameters are plain JSON: `parameters` checks those of a file.
 */
export interface FaultKind<P = unknown> {
  readonly id: string;
  readonly parameters: z.ZodType<P>;
  readonly draw: (random: Random, setting: Setting) => P | null;
  readonly act: (parameters: P, setting: Setting) => Act;
}

/** Any kind: its parameters are checked before it acts. */
export interface AnyFault {
  readonly id: string;
  readonly draw: FaultKind['draw'];
  /** Throws a `ZodError` for parameters that are none of its own. */
  readonly act: (parameters: unknown, setting: Setting) => Act;
}

export const faultKind = <P>(kind: FaultKind<P>): AnyFault => ({
  id: kind.id,
  draw: kind.draw,
  act: (parameters, setting) => kind.act(kind.parameters.parse(parameters), setting),
});

export const problem = (code: FindingCode, details: Allowed['details'] = {}): Allowed => ({
  code,
  severity: 'problem',
  details,
});
/** What cannot be told from another cause. */
export const inDoubt = (allowed: Allowed): Allowed => ({ ...allowed, inDoubt: true });
export const warning = (code: FindingCode, details: Allowed['details'] = {}): Allowed => ({
  code,
  severity: 'warning',
  details,
});
