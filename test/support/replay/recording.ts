import { share, unshare } from './shared-parts.ts';
import type { Observation } from '../../../shared/model/observation.ts';
import { parseReport } from '../../../shared/model/report-schema.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { Target } from '../../../shared/model/target.ts';

/** What judging reads of a report besides its observations. */
const HEAD = ['startedAt', 'catalog', 'profile', 'options', 'environment', 'interrupted', 'subject'] as const;
const TARGET = ['set', 'host', 'address', 'port', 'transport', 'route'] as const satisfies (keyof Target)[];
const FIELDS = [
  'id',
  'kind',
  'role',
  ...TARGET,
  'ask',
  'via',
  'startedAtMs',
  'durationMs',
  'attempts',
  'phases',
  'outcome',
] as const satisfies (keyof Target | keyof Observation)[];
/** The workstation's own figures say nothing of the network. */
const NO_RELEASE = '6.1.0';
const NO_ID = '00000000-0000-4000-8000-000000000000';

/** A report's observations and what they are judged by, as text: one observation a line, repeated parts once. */
export function recordingText(report: Report): string {
  const { os } = report.environment;
  const scrubbed = { ...report, environment: { ...report.environment, os: { ...os, release: NO_RELEASE } } };
  const { parts, values } = share(report.observations.map(rowOf));
  const text = [
    '{',
    ...HEAD.filter((key) => scrubbed[key] !== undefined).map(
      (key) => `"${key}": ${JSON.stringify(scrubbed[key])},`,
    ),
    `"parts": ${lines(parts)},`,
    `"fields": ${JSON.stringify(FIELDS)},`,
    `"observations": ${lines(values)}`,
    '}\n',
  ].join('\n');
  const back = JSON.stringify(recordedReport(text, report.label).observations);
  if (back !== JSON.stringify(report.observations))
    throw new Error('the recording does not read as the report');
  return text;
}

/**
 * The report again, as far as it was recorded: without the findings, which are for today's rules to say.
 *
 * @throws ReportError naming the place
 */
export function recordedReport(text: string, label: string): Report {
  const { parts, fields, observations, ...head } = recordingIn(JSON.parse(text));
  const rows = unshare({ parts, values: observations });
  return parseReport({
    callpathReport: 1,
    tool: { name: 'callpath', version: '0' },
    id: NO_ID,
    label,
    finishedAt: head['startedAt'],
    durationMs: 0,
    verdict: { status: 'inconclusive', primary: null, summary: '' },
    findings: [],
    ...head,
    observations: rows.map((row) => observationOf(row, fields)),
  });
}

type Recording = Record<string, unknown> & Record<'parts' | 'fields' | 'observations', readonly unknown[]>;

function recordingIn(json: unknown): Recording {
  const ours = typeof json === 'object' && json !== null ? { ...json } : {};
  const listed = { parts: [], fields: [], observations: [], ...ours };
  const { parts, fields, observations } = listed;
  if (![parts, fields, observations].every(Array.isArray)) throw new Error('not a recording');
  return listed;
}

function rowOf(observation: Observation): readonly unknown[] {
  const flat: Readonly<Record<string, unknown>> = { ...observation.target, ...observation };
  return FIELDS.map((field) => flat[field] ?? null);
}

function observationOf(row: unknown, fields: readonly unknown[]): unknown {
  const cells: readonly unknown[] = Array.isArray(row) ? row : [];
  const flat = Object.fromEntries(fields.map((field, index) => [String(field), cells[index]]));
  const { id, kind, role, via, ...rest } = flat;
  const target = Object.fromEntries(TARGET.map((field) => [field, flat[field]]));
  const others = Object.entries(rest).filter(([field]) => !TARGET.some((known) => known === field));
  const [ask, ...figures] = others;
  return Object.fromEntries([
    ['id', id],
    ['kind', kind],
    ['role', role],
    ['target', target],
    ...(ask === undefined ? [] : [ask]),
    ...(via === null ? [] : [['via', via] as const]),
    ...figures,
  ]);
}

const lines = (items: readonly unknown[]): string =>
  items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
