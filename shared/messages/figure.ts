/** Digits in groups of three and at most one decimal: `1,234.5`, `1 234,5`. A figure that is none reads `?`. */
export function figure(value: number, decimalMark: string, groupMark: string): string {
  if (!Number.isFinite(value)) return '?';
  const rounded = Math.round(value * 10) / 10;
  const [whole = '0', decimal] = String(Math.abs(rounded)).split('.');
  const grouped = whole.length > 4 ? whole.replaceAll(/\B(?=(\d{3})+$)/g, groupMark) : whole;
  return `${rounded < 0 ? '-' : ''}${grouped}${decimal === undefined ? '' : decimalMark + decimal}`;
}

export interface DurationParts {
  readonly unit: 'below-ms' | 'ms' | 's' | 'min';
  /** Milliseconds as a whole number, seconds with one decimal, minutes whole. */
  readonly value: string;
  /** Only for minutes: the seconds left over. */
  readonly seconds: number;
}

/** A duration as people read it: `41` ms, `3.0` s, `2` min 5. The decimal mark is a point: languages replace it. */
export function durationParts(ms: number): DurationParts {
  if (ms < 1) return { unit: 'below-ms', value: '1', seconds: 0 };
  if (ms < 999.5) return { unit: 'ms', value: String(Math.round(ms)), seconds: 0 };
  if (ms < 59_950) return { unit: 's', value: (ms / 1000).toFixed(1), seconds: 0 };
  const seconds = Math.round(ms / 1000);
  return { unit: 'min', value: String(Math.floor(seconds / 60)), seconds: seconds % 60 };
}

/** Confidence as whole percent, rounded down: 0.949 must not read as the 95 % of a certain finding. */
export const percentOf = (confidence: number): number => Math.floor(confidence * 100 + 1e-9);

/** The words for certainty: certain from 0.95, likely from 0.75, possible below. */
export function certaintyOf(confidence: number): 'certain' | 'likely' | 'possible' {
  if (confidence >= 0.95) return 'certain';
  return confidence >= 0.75 ? 'likely' : 'possible';
}
