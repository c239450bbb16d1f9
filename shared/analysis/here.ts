import type { Evidence } from './evidence.ts';
import { suspiciousAddress } from './suspicious-address.ts';

/**
 * An address of this computer, or of none: whatever answers or refuses there, nothing on the network did. Where neutral
 * places are on this computer too, something on it carries everything, and what fails there fails on the way.
 */
export function isHere(evidence: Evidence, address: string): boolean {
  const suspicion = suspiciousAddress(address, []);
  return suspicion === 'unspecified' || (suspicion === 'loopback' && !isCarriedHere(evidence));
}

const isCarriedHere = ({ paths }: Evidence): boolean => {
  const known = carriedHere.get(paths);
  if (known !== undefined) return known;
  const carried = paths.some(
    ({ control, address }) => control && suspiciousAddress(address, []) === 'loopback',
  );
  carriedHere.set(paths, carried);
  return carried;
};

/** Every one of thousands of ways asks the same. */
const carriedHere = new WeakMap<Evidence['paths'], boolean>();
