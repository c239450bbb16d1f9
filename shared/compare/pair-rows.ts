import { failureOf, LAYER_NAMES, type Layer, type LayerName } from '../export/layers.ts';
import type { MatrixRow, Need } from '../export/matrix.ts';
import type { ComparedRow, RowOutcome } from './comparison.ts';

/** What differs comes first, and what neither run can say anything new about last. */
const ORDER: readonly RowOutcome[] = [
  'fails-only-in-a',
  'fails-only-in-b',
  'fails-in-both',
  'not-compared',
  'works-in-both',
];

/**
 * The endpoints of both runs, each once: by host, port, transport and protocol, whatever catalogue named them.
 * `anyPort`: the practice network has other ports each time it is started; its endpoints are told apart by their place
 * among those of the same host and protocol.
 */
export function pairRows(
  a: readonly MatrixRow[],
  b: readonly MatrixRow[],
  { anyPort }: { readonly anyPort: boolean },
): readonly ComparedRow[] {
  const pairs = new Map<string, { a: MatrixRow | null; b: MatrixRow | null }>();
  for (const [key, row] of keyed(a, anyPort)) if (!pairs.has(key)) pairs.set(key, { a: row, b: null });
  for (const [key, row] of keyed(b, anyPort)) {
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, { a: null, b: row });
    else pair.b ??= row;
  }
  const rows = Array.from(pairs, ([key, pair]) => comparedRow(key, pair.a, pair.b)).filter(
    (row) => row !== null,
  );
  return ORDER.flatMap((outcome) => {
    const group = rows.filter((row) => row.outcome === outcome);
    // What was retired is no fault, wherever it fails: it stands behind what is.
    return [...group.filter(isLiving), ...group.filter((row) => !isLiving(row))];
  });
}

/** It still exists: that it fails somewhere would mean something. */
export const isLiving = ({ need }: ComparedRow): boolean => need !== 'retired';

function keyed(rows: readonly MatrixRow[], anyPort: boolean): readonly (readonly [string, MatrixRow])[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    // Names are the same in capitals, and with the root's dot.
    const host = row.host.toLowerCase().replace(/\.$/, '');
    if (!anyPort) return [`${host}|${row.port ?? ''}|${row.transport}|${row.as}`, row];
    const place = `${host}|${row.transport}|${row.as}`;
    const nth = (seen.get(place) ?? 0) + 1;
    seen.set(place, nth);
    return [`${place}|${nth}`, row];
  });
}

function comparedRow(key: string, a: MatrixRow | null, b: MatrixRow | null): ComparedRow | null {
  const first = a ?? b;
  if (first === null) return null;
  const outcome = outcomeOf(a, b);
  const { host, port, as, transport, sets, mayBeMissing } = first;
  const layer = layerOf(a, b, outcome);
  return {
    key,
    host,
    port,
    as,
    transport,
    sets,
    mayBeMissing,
    a,
    b,
    outcome,
    layer,
    need: needOf(a?.need ?? null, b?.need ?? null),
    features: [...new Set([...(a?.features ?? []), ...(b?.features ?? [])])],
    alike: outcome === 'fails-in-both' && layer !== null && isAlike(a?.layers[layer], b?.layers[layer]),
    sameWay: ((a?.via ?? null) === null) === ((b?.via ?? null) === null),
  };
}

/** It works or fails: anything else says nothing. */
export const isMeasured = (row: MatrixRow | null): row is MatrixRow =>
  row !== null && (row.state === 'ok' || row.state === 'failed');

function outcomeOf(a: MatrixRow | null, b: MatrixRow | null): RowOutcome {
  if (!isMeasured(a) || !isMeasured(b)) return 'not-compared';
  if (a.state === b.state) return a.state === 'ok' ? 'works-in-both' : 'fails-in-both';
  return a.state === 'failed' ? 'fails-only-in-a' : 'fails-only-in-b';
}

/** What one catalogue calls retired no longer exists for the other either; else what one of them requires is required. */
function needOf(a: Need | null, b: Need | null): Need | null {
  for (const need of ['retired', 'required', 'optional'] as const) if (a === need || b === need) return need;
  return null;
}

function layerOf(a: MatrixRow | null, b: MatrixRow | null, outcome: RowOutcome): LayerName | null {
  if (outcome === 'works-in-both' || outcome === 'not-compared') return null;
  const failing = outcome === 'fails-only-in-b' ? b : a;
  return LAYER_NAMES.find((name) => failing?.layers[name]?.state === 'failed') ?? null;
}

/** The same step failed in the same way. A DNS answer that leads elsewhere fails without a failure. */
function isAlike(a: Layer | null | undefined, b: Layer | null | undefined): boolean {
  if (a?.state !== 'failed' || b?.state !== 'failed') return false;
  const [one, other] = [failureOf(a), failureOf(b)];
  return one?.step === other?.step && one?.code === other?.code;
}
