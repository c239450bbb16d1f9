import { tlsOf } from '../../../../../shared/analysis/proof.ts';
import type { Observation } from '../../../../../shared/model/observation.ts';
import type { TlsValue } from '../../../../../shared/model/values.ts';

/** A certificate chain, and the numbers of the attempts that showed exactly it. */
export interface Chain {
  readonly tls: TlsValue;
  readonly attempts: readonly number[];
}

/** The chains that the attempts saw, each once. */
export function chainsOf(attempts: readonly Observation[]): readonly Chain[] {
  const chains = new Map<string, { readonly tls: TlsValue; readonly attempts: number[] }>();
  attempts.forEach((observation, index) => {
    const tls = tlsOf(observation);
    if (tls === null || tls.chain.length === 0) return;
    const key = JSON.stringify([tls.chain, tls.trust, tls.verdict]);
    const known = chains.get(key);
    if (known === undefined) chains.set(key, { tls, attempts: [index + 1] });
    else known.attempts.push(index + 1);
  });
  return [...chains.values()];
}
