import { bases } from './bases.ts';
import { type Case, type Meaning, type Part, meaningOf } from './case.ts';
import type { Act } from './fault.ts';
import { faultKinds } from './faults/all.ts';
import { type Random, caseSeed, randomFrom } from './prng.ts';
import { visible } from './wanted.ts';

/** How many faults each case has, over and over: more than a quarter has none. */
const FAULTS = [1, 0, 2, 1, 3, 0, 2, 1, 0, 2, 1, 3, 0, 2, 1] as const;
/** One case in so many may have a fault that another hides: then the right diagnosis leaves it out. */
const HIDDEN_SHARE = 0.1;
const MANY_TRIES = 200;

/** The case at this place of this seed's row: always the same, whatever is drawn before or after. */
export function drawCase(seed: number, index: number): Case {
  const random = randomFrom(caseSeed(seed, index));
  const wanted = FAULTS[index % FAULTS.length] ?? 0;
  const mayHide = random.chance(HIDDEN_SHARE);
  for (let tries = 0; tries < MANY_TRIES; tries += 1) {
    const base = drawBase(random);
    const faults = drawFaults(random, base, wanted, mayHide);
    if (faults !== null) return { callpathLabCase: 1, seed, index, base, faults: [...faults] };
  }
  throw new Error(`nothing fits together at ${seed}, ${index}`);
}

export const drawCases = (seed: number, count: number): readonly Case[] =>
  Array.from({ length: count }, (_, index) => drawCase(seed, index));

function drawBase(random: Random): Part {
  const kind = random.pick(bases);
  return { id: kind.id, parameters: kind.draw(random) };
}

/** Null when no so many faults were found that can be together on this base. */
function drawFaults(random: Random, base: Part, count: number, mayHide: boolean): readonly Part[] | null {
  const { setting } = meaningOf({ base, faults: [] });
  const faults: Part[] = [];
  for (let tries = 0; faults.length < count && tries < MANY_TRIES; tries += 1) {
    const kind = random.pick(faultKinds);
    const parameters = kind.draw(random, setting);
    if (parameters === null) continue;
    // It concerns nothing that is measured here.
    const isMoot =
      kind.act(parameters, setting).touches.length > 0 &&
      meaningOf({ base, faults: [{ id: kind.id, parameters }] }).acts.every(
        (act) => act.touches.length === 0,
      );
    if (isMoot) continue;
    const more = [...faults, { id: kind.id, parameters }];
    const meaning = meaningOf({ base, faults: more });
    if (fitTogether(meaning.acts) && (mayHide || allVisible(meaning))) faults.push(more.at(-1) as Part);
  }
  return faults.length === count ? faults : null;
}

const allVisible = ({ acts }: Meaning): boolean => visible(acts).length === acts.length;

/** Each can be told on this network, and no two of them need the same part of it for themselves. */
export const fitTogether = (acts: readonly Act[]): boolean =>
  acts.every((act) => act.isUntellable !== true) &&
  acts.every((act, index) => acts.slice(index + 1).every((other) => fit(act, other)));

function fit(one: Act, other: Act): boolean {
  if (one.isAlone === true || other.isAlone === true) return false;
  if (one.holds?.some((part) => other.holds?.includes(part) === true) === true) return false;
  if (replacesProxy(one, other) || replacesProxy(other, one)) return false;
  if (one.isJealous !== true && other.isJealous !== true) return true;
  return one.hidesEverything === true || other.hidesEverything === true || !overlap(one, other);
}

/** Another proxy is used: what the office's own does, happens no more. */
const replacesProxy = (one: Act, other: Act): boolean =>
  one.patch.proxyArguments !== undefined &&
  (other.patch.proxyArguments !== undefined || other.patch.network?.proxies !== undefined);

const overlap = (one: Act, other: Act): boolean => one.touches.some((e) => other.touches.includes(e));
