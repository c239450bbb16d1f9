import type { MatrixRow } from '../export/matrix.ts';
import { primaryOf } from '../export/report-facts.ts';
import type { Messages } from '../messages/messages.ts';
import type { Severity } from '../model/finding.ts';
import { printable } from '../model/printable.ts';
import type { Report } from '../model/report.ts';
import { localInstant } from './local-instant.ts';
import type { Sheet } from './sheet.ts';
import type { Team } from './team.ts';

/** What whoever decides reads: bounded, so that it fits a page whatever the report holds. */
export interface FrontFacts {
  /** The network's name; empty without one. */
  readonly label: string;
  readonly when: string;
  readonly cannot: readonly string[];
  readonly asked: readonly {
    readonly team: Team;
    readonly name: string;
    readonly asks: readonly string[];
  }[];
  /** Requests that did not fit. */
  readonly left: number;
  readonly sure: string;
}

const MOST_ASKS = 5;
const LONGEST_ASK = 180;
const LONGEST_LABEL = 80;

export function frontFacts(
  report: Report,
  rows: readonly MatrixRow[],
  sheets: readonly Sheet[],
  messages: Messages,
): FrontFacts {
  const { handover, words } = messages;
  const urgent = sheets.flatMap(({ team, items }) => {
    const asks = items.filter(({ finding }) => finding.severity !== 'info').map(({ ask }) => ask);
    return [...new Set(asks)].map((ask) => ({ team, ask }));
  });
  const shown = urgent.slice(0, MOST_ASKS);
  const teams = [...new Set(shown.map(({ team }) => team))];
  return {
    label: printable(report.label, LONGEST_LABEL),
    when: handover.measuredAt({ utc: words.instant(report.startedAt), local: localInstant(report) }),
    cannot: cannotDo(report, messages),
    asked: teams.map((team) => ({
      team,
      name: handover.team[team],
      asks: shown.filter((one) => one.team === team).map(({ ask }) => printable(ask, LONGEST_ASK)),
    })),
    left: urgent.length - shown.length,
    sure: sureOf(report, rows, messages),
  };
}

/** What problems take away, then what warnings make worse. */
function cannotDo(report: Report, { handover: { front } }: Messages): readonly string[] {
  const lost = featuresOf(report, 'problem');
  const worse = featuresOf(report, 'warning').filter((feature) => !lost.includes(feature));
  const { status } = report.verdict;
  const unknown = status === 'offline' || status === 'inconclusive' || status === 'blocked';
  const first = lost.length > 0 ? front.cannotDo(lost) : unknown ? front.notKnown : front.nothingLost;
  return worse.length === 0 ? [first] : [first, front.worse(worse)];
}

/** Features are few; a report from elsewhere may name anything. */
const MOST_FEATURES = 12;

const featuresOf = ({ findings }: Report, severity: Severity): readonly string[] =>
  [
    ...new Set(
      findings.filter((finding) => finding.severity === severity).flatMap(({ scope }) => scope.features),
    ),
  ]
    .slice(0, MOST_FEATURES)
    .map((feature) => printable(feature, 60));

function sureOf(
  report: Report,
  rows: readonly MatrixRow[],
  { handover, report: said, words }: Messages,
): string {
  const primary = primaryOf(report);
  const measured = rows.filter(
    ({ state, as, need }) => as !== 'srv' && need !== 'retired' && (state === 'ok' || state === 'failed'),
  );
  return handover.front.sure({
    certainty: primary === null ? null : words.certainty(primary.confidence),
    working: said.endpointsWorking({
      working: measured.filter(({ state }) => state === 'ok').length,
      measured: measured.length,
    }),
    notMeasured: report.notMeasured.length,
  });
}
