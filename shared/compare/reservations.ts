import { proxyWords } from '../export/report-facts.ts';
import { NETWORK_CAUSES } from '../analysis/rule.ts';
import type { Messages } from '../messages/messages.ts';
import { isoInstantMs } from '../model/instant.ts';
import type { ComparedFigures } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { type BothSides, type Compared, type ComparedRow, type Side, SIDES } from './comparison.ts';
import { sameComputer, sameNetwork } from './computers.ts';
import { isLiving } from './pair-rows.ts';

/** What keeps two runs from proving more, or has to be known to read them side by side. */
export type Reservation =
  /** One report was given twice. */
  | { readonly kind: 'same-run' }
  | { readonly kind: 'other-computer'; readonly a: string; readonly b: string }
  | { readonly kind: 'unknown-computer' }
  /** Same gateway and DNS servers; `labelled`: but the labels tell two networks, or two times, apart. */
  | { readonly kind: 'same-network'; readonly labelled: boolean }
  | { readonly kind: 'far-apart'; readonly ms: number }
  | { readonly kind: 'other-catalog'; readonly a: string; readonly b: string }
  | { readonly kind: 'other-profile'; readonly a: string; readonly b: string }
  | { readonly kind: 'cut-short'; readonly side: Side }
  /** Nothing beyond the network's own failure can be told of that run. */
  | { readonly kind: 'no-network'; readonly side: Side }
  | { readonly kind: 'practice'; readonly side: Side }
  | { readonly kind: 'redacted'; readonly side: Side }
  | { readonly kind: 'vpn'; readonly side: Side }
  | { readonly kind: 'other-proxy'; readonly a: string; readonly b: string }
  /** The two were judged by different versions; here both are judged by today's rules. */
  | { readonly kind: 'judged-again' }
  /** Measured in that run only: neither fine nor broken in the other. */
  | { readonly kind: 'measured-only-in'; readonly side: Side; readonly endpoints: number }
  /** They fail somewhere, and belong to services that no longer exist: left out of every conclusion. */
  | { readonly kind: 'retired'; readonly endpoints: number };
export type ReservationKind = Reservation['kind'];

/** Within it, what one network does is what it did in the other run's time. */
const A_DAY_MS = 24 * 60 * 60 * 1000;

/** By how much each lowers the confidence in what the comparison says. Those that are not named lower nothing. */
const FACTORS: Readonly<Partial<Record<ReservationKind, number>>> = {
  'other-computer': 0.8,
  'unknown-computer': 0.92,
  'far-apart': 0.85,
  'other-catalog': 0.95,
  'other-profile': 0.95,
  'cut-short': 0.9,
  practice: 0.5,
  redacted: 0.97,
};
/** Of what is said of both networks: of one network twice it proves next to nothing. */
const ONE_NETWORK = { labelled: 0.8, unlabelled: 0.5 };

export function confidenceIn(
  base: number,
  reservations: readonly Reservation[],
  claim: 'one-network' | 'both-networks',
): number {
  const byKind = new Map(reservations.map((one) => [one.kind, one]));
  const factors = Array.from(byKind.values(), (one) => {
    if (one.kind !== 'same-network') return FACTORS[one.kind] ?? 1;
    if (claim === 'one-network') return 1;
    return one.labelled ? ONE_NETWORK.labelled : ONE_NETWORK.unlabelled;
  });
  return Math.round(factors.reduce((product, factor) => product * factor, base) * 100) / 100;
}

/** What the sentences of a finding depend on. */
export function circumstancesOf(
  reservations: readonly Reservation[],
): Pick<ComparedFigures, 'oneNetwork' | 'oneComputer'> {
  const has = (kind: ReservationKind): boolean => reservations.some((one) => one.kind === kind);
  return {
    oneNetwork: reservations.some((one) => one.kind === 'same-network' && !one.labelled),
    oneComputer: !has('other-computer') && !has('unknown-computer'),
  };
}

export function reservationsOn(
  sides: BothSides<Compared>,
  rows: readonly ComparedRow[],
  facts: { readonly judgedAgain: boolean; readonly distinctLabels: boolean },
  messages: Messages,
): readonly Reservation[] {
  const both = { a: sides.a.report, b: sides.b.report };
  const { a, b } = both;
  if (isSameRun(a, b)) return [{ kind: 'same-run' }];
  const here = (kind: 'cut-short' | 'practice' | 'redacted', is: (report: Report) => boolean) =>
    SIDES.filter((side) => is(both[side])).map((side): Reservation => ({ kind, side }));
  return [
    ...SIDES.filter((side) => hasNoNetwork(sides[side])).map((side): Reservation => ({
      kind: 'no-network',
      side,
    })),
    ...here('cut-short', (report) => report.interrupted === true || isWithoutVerdict(report)),
    ...computers(a, b),
    ...(sameNetwork(a.environment, b.environment)
      ? [{ kind: 'same-network', labelled: facts.distinctLabels } as const]
      : []),
    ...apart(a, b),
    ...others('other-catalog', ({ catalog }) => `${catalog.id} ${catalog.version}`, a, b),
    ...others('other-profile', ({ profile }) => profile, a, b),
    ...onlyIn(rows),
    ...retired(rows),
    ...others('other-proxy', (report) => proxyWords(report, messages), a, b),
    ...vpn(a, b),
    ...here('practice', ({ practice }) => practice !== undefined),
    ...here('redacted', ({ options }) => options.redacted),
    ...(facts.judgedAgain ? [{ kind: 'judged-again' } as const] : []),
  ];
}

/** One file twice, or a copy of it under another name. */
export const isSameRun = (a: Report, b: Report): boolean =>
  a.id === b.id &&
  a.startedAt === b.startedAt &&
  a.durationMs === b.durationMs &&
  (a === b || (a.observations.length === b.observations.length && isSameJudgement(a, b)));

const isSameJudgement = (a: Report, b: Report): boolean =>
  JSON.stringify([a.observations, a.verdict.status, codesOf(a)]) ===
  JSON.stringify([b.observations, b.verdict.status, codesOf(b)]);
const codesOf = ({ findings }: Report): readonly string[] => findings.map(({ code }) => code);

/** Its network carried nothing: of the services behind it nothing can be said. */
export const hasNoNetwork = ({ report, rows }: Compared): boolean =>
  report.findings.some(
    ({ code, severity }) => severity === 'problem' && NETWORK_CAUSES.some((one) => one === code),
  ) && !rows.some(({ state, need }) => state === 'ok' && need !== 'retired');

const isWithoutVerdict = ({ verdict, findings }: Report): boolean =>
  verdict.status === 'inconclusive' && findings.length === 0;

function computers(a: Report, b: Report): readonly Reservation[] {
  const sameness = sameComputer(a.environment, b.environment);
  if (sameness === 'same') return [];
  if (sameness === 'unknown') return [{ kind: 'unknown-computer' }];
  return [{ kind: 'other-computer', a: computerWords(a), b: computerWords(b) }];
}

export const computerWords = ({ environment: { os } }: Report): string =>
  [os.platform, os.release, os.arch].filter((text) => text !== '').join(' ');

function apart(a: Report, b: Report): readonly Reservation[] {
  const [from, to] = [isoInstantMs(a.startedAt), isoInstantMs(b.startedAt)];
  const ms = from === null || to === null ? 0 : Math.abs(to - from);
  return ms > A_DAY_MS ? [{ kind: 'far-apart', ms }] : [];
}

function others(
  kind: 'other-catalog' | 'other-profile' | 'other-proxy',
  wordsOf: (report: Report) => string,
  a: Report,
  b: Report,
): readonly Reservation[] {
  const words = { a: wordsOf(a), b: wordsOf(b) };
  return words.a === words.b ? [] : [{ kind, ...words }];
}

function onlyIn(rows: readonly ComparedRow[]): readonly Reservation[] {
  const open = rows.filter((row) => row.outcome === 'not-compared' && isLiving(row));
  return SIDES.flatMap((side): readonly Reservation[] => {
    const endpoints = open.filter((row) => {
      const state = row[side]?.state;
      return state === 'ok' || state === 'failed';
    }).length;
    return endpoints === 0 ? [] : [{ kind: 'measured-only-in', side, endpoints }];
  });
}

function retired(rows: readonly ComparedRow[]): readonly Reservation[] {
  const endpoints = rows.filter(
    (row) => !isLiving(row) && (row.a?.state === 'failed' || row.b?.state === 'failed'),
  ).length;
  return endpoints === 0 ? [] : [{ kind: 'retired', endpoints }];
}

function vpn(a: Report, b: Report): readonly Reservation[] {
  const [inA, inB] = [a, b].map(({ environment }) => environment.vpn.length > 0);
  return inA === inB ? [] : [{ kind: 'vpn', side: inA === true ? 'a' : 'b' }];
}
