import { evidenceWords, type ObservationsById, observationsById } from '../export/evidence-words.ts';
import { printableReport } from '../export/printable-report.ts';
import type { RowKey } from '../messages/handover.ts';
import type { Messages } from '../messages/messages.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { askFactsOf } from './ask-facts.ts';
import { type Asked, askedBy } from './asked-by.ts';
import { CHECKED_BY } from './check-kind.ts';
import { checkPlaces } from './check-places.ts';
import { type Command, commandsOf } from './commands.ts';
import { localInstant } from './local-instant.ts';
import { rowsOf, sourceWords } from './rows.ts';
import { type Team, TEAMS } from './team.ts';

export interface SheetRow {
  readonly key: RowKey;
  readonly label: string;
  readonly text: string;
}

/** What one finding asks of a team: the sentence, every figure a rule needs, why, and how to see that it is done. */
export interface SheetItem {
  readonly finding: Finding;
  readonly ask: string;
  readonly rows: readonly SheetRow[];
  /** What was seen, a line each. */
  readonly seen: readonly string[];
  /** Null where only Callpath tells. */
  readonly check: { readonly expects: string; readonly commands: readonly Command[] } | null;
}

/** Everything that is asked of one team. Texts are printable. */
export interface Sheet {
  readonly team: Team;
  readonly title: string;
  readonly items: readonly SheetItem[];
  /** The network and this computer's addresses in it. */
  readonly source: string;
  /** When, and with what, it was measured. */
  readonly measured: string;
  /** How to see with Callpath that all of it is done. */
  readonly again: string;
}

/** A ticket is read by people: the beginning proves it, the report has the rest. */
const EVIDENCE_SHOWN = 4;

/** A sheet for each team that a report asks something of, the most urgent finding's first. */
export function sheetsOf(report: Report, messages: Messages): readonly Sheet[] {
  const safe = printableReport(report);
  const known = observationsById(safe);
  const asked = safe.findings.flatMap((finding) => {
    const found = askedBy(finding);
    return found === null ? [] : [{ finding, asked: found }];
  });
  const order = [...new Set(asked.map(({ asked: { team } }) => team))];
  return order.map((team) => {
    const own = asked.filter((one) => one.asked.team === team);
    const items = own.map((one) => itemOf(one.finding, one.asked, safe, known, messages));
    return sheetWith(team, items, safe, messages);
  });
}

/** The sheet of one team; null where the report asks nothing of it. */
export const sheetFor = (team: Team, report: Report, messages: Messages): Sheet | null =>
  sheetsOf(report, messages).find((sheet) => sheet.team === team) ?? null;

/** The sheet of a single finding; null where it is of a newer version. */
export function sheetOfFinding(finding: Finding, report: Report, messages: Messages): Sheet | null {
  const [sheet = null] = sheetsOf({ ...report, findings: [finding] }, messages);
  return sheet;
}

/** The teams that a report asks something of, in the usual order. */
export const teamsAsked = ({ findings }: Pick<Report, 'findings'>): readonly Team[] => {
  const asked = new Set(findings.map((finding) => askedBy(finding)?.team));
  return TEAMS.filter((team) => asked.has(team));
};

function sheetWith(team: Team, items: readonly SheetItem[], report: Report, messages: Messages): Sheet {
  const { handover, words } = messages;
  const { profile, options, tool, startedAt } = report;
  const when = handover.measuredAt({ utc: words.instant(startedAt), local: localInstant(report) });
  return {
    team,
    title: handover.requestTo[team],
    source: sourceWords(report, messages),
    items,
    measured: [when, `${tool.name} ${tool.version}`.trim()].join(', '),
    again: handover.verifyBy({
      profile,
      codes: [...new Set(items.map(({ finding }) => finding.code))],
      sipDomains: options.sipDomains ?? [],
    }),
  };
}

function itemOf(
  finding: Finding,
  { kind, team }: Asked,
  report: Report,
  known: ObservationsById,
  messages: Messages,
): SheetItem {
  const { handover } = messages;
  const facts = askFactsOf(finding, report);
  const check = CHECKED_BY[kind];
  // A port that is asked for over UDP is not looked at with a TCP connection.
  const shown = check === 'tcp' && facts.scope.ports.every((port) => port.endsWith('/udp')) ? 'udp' : check;
  const commands = shown === null ? [] : commandsOf(shown, checkPlaces(facts, report));
  return {
    finding,
    ask: handover.ask[kind](facts),
    rows: rowsOf(finding, facts, { team, kind, report, known, messages }),
    seen: evidenceWords(finding, known, messages, EVIDENCE_SHOWN),
    check: shown === null || commands.length === 0 ? null : { expects: handover.expects[shown], commands },
  };
}
