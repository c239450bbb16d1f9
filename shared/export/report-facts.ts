import type { Messages } from '../messages/messages.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { portLabel } from '../model/target.ts';
import { failureOf, LAYER_NAMES, skipReasonOf } from './layers.ts';
import type { MatrixRow } from './matrix.ts';
import { outcomeWords } from './observation-words.ts';
import { SEVERITY_SYMBOL, STATE_SYMBOL, STATE_TONE, type Tone } from './symbols.ts';

/** How sure the verdict is: as sure as the finding that explains most; null when none is behind it. */
export function primaryOf({ verdict, findings }: Report): Finding | null {
  return findings.find(({ id }) => id === verdict.primary) ?? null;
}

/** `certain (97 %)`, `1 problem`, `0 warnings`, `23 of 24 endpoints work`, `4.4 s`: the line under the verdict. */
export function verdictFacts(
  report: Report,
  rows: readonly MatrixRow[],
  { words, report: said }: Messages,
): readonly string[] {
  const primary = primaryOf(report);
  const many = (severity: Severity): number =>
    report.findings.filter((finding) => finding.severity === severity).length;
  const measured = rows.filter(
    ({ state, as, need }) => as !== 'srv' && need !== 'retired' && (state === 'ok' || state === 'failed'),
  );
  const working = measured.filter(({ state }) => state === 'ok').length;
  return [
    ...(primary === null ? [] : [words.certainty(primary.confidence)]),
    words.count(many('problem'), 'problem'),
    words.count(many('warning'), 'warning'),
    said.endpointsWorking({ working, measured: measured.length }),
    words.durationMs(report.durationMs),
  ];
}

/** Restrictions that whoever reads the report must know of. */
export const remarksOn = (report: Report, { report: said }: Messages): readonly string[] => [
  ...(report.interrupted === true ? [said.interrupted] : []),
  ...(report.options.redacted ? [said.redacted] : []),
];

/** What was measured, where and when: `Office`, `example-lab 1`, … */
export const originOf = (report: Report, messages: Messages): readonly string[] => {
  const { words, report: said } = messages;
  return [
    report.label,
    `${report.catalog.id} ${report.catalog.version}`,
    report.profile,
    words.instant(report.startedAt),
    `${report.tool.name} ${report.tool.version}`,
    said.labelled(words.heading.proxy, proxyWords(report, messages)),
  ].filter((text) => text !== '');
};

/** More proxies than these are in the report file. */
const MOST_PROXIES = 4;

/** Which proxy a client here would use, and where that setting comes from. */
export function proxyWords({ environment: { proxy } }: Report, { words, report: said }: Messages): string {
  const facts = [proxy.pacUrl ?? '', ...proxy.routes.slice(0, MOST_PROXIES)].filter((text) => text !== '');
  if (proxy.source === 'none') return words.heading.none;
  return [said.proxySource(proxy.source), ...facts].join(', ');
}

/** Where the browser engine itself goes another way than the settings say: an example, and how many; none elsewhere. */
export function proxyOtherwise(
  { environment: { proxy } }: Report,
  { report: said }: Messages,
): readonly string[] {
  const others = Object.entries(proxy.otherwise ?? {});
  const [first] = others;
  if (first === undefined) return [];
  const [place, settings] = first;
  const engine = proxy.perEndpoint?.[place] ?? [];
  return [said.proxyOtherwise({ places: others.length, place, engine, settings })];
}

/** `5061/tcp`; empty for a service record, which has no port. */
export const portOf = ({ port, transport }: MatrixRow): string =>
  port === null ? '' : portLabel(port, transport);

/** `messages, optional`: what stops without it, and whether the run depends on it. */
export function purposeOf(row: MatrixRow, messages: Messages): string {
  return [featuresOf(row, messages), needOf(row, messages)].filter((text) => text !== '').join(', ');
}

export const featuresOf = ({ features }: MatrixRow, { words }: Messages): string =>
  words.list(features.map((feature) => words.feature(feature)));

export const needOf = ({ need }: MatrixRow, { words }: Messages): string =>
  need === null ? '' : words.heading[need];

/**
 * Why a row does not work, in the words of its failing layer (what came back instead, where something did), or else why
 * it was not measured; empty when it works.
 */
export function troubleOf(row: MatrixRow, messages: Messages): string {
  if (row.state === 'ok' || row.state === 'unknown') return '';
  const layers = LAYER_NAMES.map((name) => row.layers[name]);
  const failing = layers.find((layer) => layer?.state === 'failed')?.observation ?? null;
  if (failing !== null) return outcomeWords(failing, messages);
  const failure = layers.map((layer) => failureOf(layer)).find((found) => found !== null);
  if (failure !== undefined) return messages.failure(failure);
  const reason = layers.map((layer) => skipReasonOf(layer)).find((found) => found !== null);
  return reason === undefined ? '' : messages.skipped[reason];
}

/** How a row stands: what is retired is never called broken, even when nothing answers. */
export function resultOf(
  row: MatrixRow,
  messages: Messages,
): { readonly symbol: string; readonly tone: Tone; readonly text: string } {
  const { state, heading } = messages.words;
  const gone = row.need === 'retired' && row.state === 'failed';
  const word = gone ? heading.retired : state[row.state];
  const trouble = troubleOf(row, messages);
  return {
    symbol: gone ? SEVERITY_SYMBOL.info : STATE_SYMBOL[row.state],
    tone: gone ? 'quiet' : STATE_TONE[row.state],
    text: withRoute(trouble === '' ? word : messages.report.labelled(word, trouble), row, messages),
  };
}

/** The proxy that the row stands on, behind what it says. */
export const withRoute = (text: string, { via }: MatrixRow, { report: said }: Messages): string =>
  via === null ? text : [text, said.through(via)].filter((part) => part !== '').join(', ');

/** The findings that explain a row: its own, or for a failing one without any, the problem that explains most. */
export function explanationsOf(row: MatrixRow, report: Report): readonly Finding[] {
  const primary = primaryOf(report);
  if (row.findings.length > 0 || row.state !== 'failed' || primary?.severity !== 'problem') {
    return row.findings;
  }
  return [primary];
}
