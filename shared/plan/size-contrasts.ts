import { hello, type Place } from './greetings.ts';
import type { Evidence } from '../analysis/evidence.ts';
import { distinct } from '../analysis/group.ts';
import type { Order } from '../model/order.ts';

/** One packet of 1,500 bytes cannot carry it. */
export const LARGE_HELLO_BYTES = 2600;
/** Another destination, since one that answers no large greeting may be odd itself. */
const PLACES = 2;
const ATTEMPTS = 2;

/**
 * Where every exchange so far was small, nobody knows whether a full-sized packet arrives: one neutral place is greeted
 * with two of them. Only when that stays without an answer is it repeated, there and elsewhere, beside a small greeting.
 */
export function sizeContrasts(evidence: Evidence): readonly Order[] {
  const working = evidence.paths.filter(
    (path) => path.state === 'works' && path.endpoint.port === 443 && path.endpoint.as !== 'turn-tcp',
  );
  const ordered = working.toSorted((a, b) => Number(b.control) - Number(a.control));
  const addresses = distinct(ordered.map((path) => path.address)).slice(0, PLACES);
  const places = addresses.flatMap((address) => ordered.find((path) => path.address === address) ?? []);
  const [first] = places;
  if (first === undefined) return [];
  const greeting = large(first, 1);
  const isLost = evidence
    .pick('hello', 'large-hello')
    .some((o) => o.target.address === first.address && o.outcome.status === 'failed');
  return isLost ? [greeting, ...places.flatMap(repeated)] : [greeting];
}

const large = (place: Place, attempt: number): Order => ({
  ...hello(place, 'large-hello', place.endpoint.host, LARGE_HELLO_BYTES),
  attempt,
});

function repeated(place: Place): readonly Order[] {
  const attempts = Array.from({ length: ATTEMPTS }, (_, index) => large(place, index + 1));
  return [hello(place, 'small-hello', place.endpoint.host, 0), ...attempts];
}
