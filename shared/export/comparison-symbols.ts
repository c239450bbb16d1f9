import type { Comparison, ComparedRow, Conclusion } from '../compare/comparison.ts';
import { isLiving } from '../compare/pair-rows.ts';
import type { Tone } from './symbols.ts';

export interface Sign {
  readonly symbol: string;
  readonly tone: Tone;
}

const CONCLUSIONS: Readonly<Record<Conclusion, Sign>> = {
  'one-side': { symbol: '✕', tone: 'bad' },
  same: { symbol: '=', tone: 'warn' },
  'nothing-differs': { symbol: '✓', tone: 'good' },
  'not-measured': { symbol: '·', tone: 'quiet' },
  'same-run': { symbol: '·', tone: 'quiet' },
  'not-comparable': { symbol: '·', tone: 'quiet' },
};

/** What the comparison comes to, as a symbol and a colour: what is only worse is no break. */
export const headlineOf = ({ root, conclusion }: Comparison): Sign =>
  root?.finding?.severity === 'warning' ? { symbol: '!', tone: 'warn' } : CONCLUSIONS[conclusion];

/** How an endpoint stands: what is retired is never called broken. */
export function rowSign(row: ComparedRow): Sign {
  if (!isLiving(row) && row.outcome !== 'works-in-both') return { symbol: 'i', tone: 'quiet' };
  switch (row.outcome) {
    case 'fails-in-both':
      return { symbol: '=', tone: 'warn' };
    case 'not-compared':
      return { symbol: '·', tone: 'quiet' };
    case 'works-in-both':
      return { symbol: '✓', tone: 'good' };
    default:
      return { symbol: '✕', tone: 'bad' };
  }
}
