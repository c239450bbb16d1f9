import type { AnyCompareRule } from './rule.ts';
import { notTheNetwork } from './rules/not-the-network.ts';
import { thisNetwork } from './rules/this-network.ts';

/** What two runs can say together, the gravest first. */
export const compareRules: readonly AnyCompareRule[] = [thisNetwork, notTheNetwork];
