import { z } from 'zod';
import { bases } from './bases.ts';
import type { Act, Setting } from './fault.ts';
import { faultKinds } from './faults/all.ts';
import { behindOwnAddress } from './own-address.ts';

const PART = z.strictObject({ id: z.string(), parameters: z.unknown() });

/** A drawn network as it is kept in a file: the seed and place it was drawn at, its base, and its faults in their order. */
const CASE = z.strictObject({
  callpathLabCase: z.literal(1),
  seed: z.int().min(0),
  index: z.int().min(0),
  base: PART,
  faults: z.array(PART).max(3),
});
export type Case = z.infer<typeof CASE>;
export type Part = z.infer<typeof PART>;

export const nameOf = ({ seed, index }: Pick<Case, 'seed' | 'index'>): string => `random-${seed}-${index}`;

/** What a case means: its network without faults, and what each fault does. */
export interface Meaning {
  readonly setting: Setting;
  readonly acts: readonly Act[];
}

/** A file says something that is no case; the message names the place. */
export class CaseError extends Error {}

export function meaningOf({ base, faults }: Pick<Case, 'base' | 'faults'>): Meaning {
  const setting = known(bases, base.id, 'base').setting;
  const healthy = at('base.parameters', () => setting(base.parameters));
  return {
    setting: healthy,
    acts: faults.map(({ id, parameters }, index) => {
      const place = `faults[${index}]`;
      const kind = known(faultKinds, id, place);
      const act = at(`${place}.parameters`, () => kind.act(parameters, healthy));
      const { only } = healthy;
      const here =
        only === null ? act : { ...act, touches: act.touches.filter(({ host }) => only.includes(host)) };
      return behindOwnAddress(here, healthy);
    }),
  };
}

/** Reads a case from parsed JSON. @throws CaseError */
export function parseCase(json: unknown): Case {
  const read = at('', () => CASE.parse(json));
  meaningOf(read);
  return read;
}

function known<T extends { readonly id: string }>(list: readonly T[], id: string, place: string): T {
  const found = list.find((kind) => kind.id === id);
  if (found === undefined) throw new CaseError(`${place}.id: no such kind: ${id.slice(0, 80)}`);
  return found;
}

function at<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const [issue] = error.issues;
    const path = [place, ...(issue?.path ?? []).map(String)].filter((part) => part !== '').join('.');
    throw new CaseError(`${path === '' ? 'the case' : path}: ${issue?.message ?? 'not valid'}`, {
      cause: error,
    });
  }
}
