import type { Severity } from '../model/finding.ts';
import type { VerdictStatus } from '../model/report.ts';
import type { LayerState } from './layers.ts';

/** Beside a word wherever there is room for one: colour and shape never speak alone. */
export const STATE_SYMBOL: Readonly<Record<LayerState, string>> = {
  ok: '✓',
  failed: '✕',
  skipped: '–',
  unknown: '·',
};
export const SEVERITY_SYMBOL: Readonly<Record<Severity, string>> = { problem: '✕', warning: '!', info: 'i' };
export const VERDICT_SYMBOL: Readonly<Record<VerdictStatus, string>> = {
  reachable: '✓',
  degraded: '!',
  blocked: '✕',
  offline: '✕',
  inconclusive: '·',
};

/** Which of the four colours of state a thing has. */
export type Tone = 'good' | 'bad' | 'warn' | 'quiet';
export const STATE_TONE: Readonly<Record<LayerState, Tone>> = {
  ok: 'good',
  failed: 'bad',
  skipped: 'quiet',
  unknown: 'quiet',
};
export const SEVERITY_TONE: Readonly<Record<Severity, Tone>> = {
  problem: 'bad',
  warning: 'warn',
  info: 'quiet',
};
export const VERDICT_TONE: Readonly<Record<VerdictStatus, Tone>> = {
  reachable: 'good',
  degraded: 'warn',
  blocked: 'bad',
  offline: 'bad',
  inconclusive: 'quiet',
};
