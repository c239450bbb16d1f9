import type { Comparison, Compared, ComparedRow } from '../compare/comparison.ts';
import { computerWords } from '../compare/reservations.ts';
import { summaryOf } from '../compare/summary.ts';
import type { Messages } from '../messages/messages.ts';
import type { Finding } from '../model/finding.ts';
import { failureOf, LAYER_NAMES } from './layers.ts';
import type { MatrixRow } from './matrix.ts';

/** The version of comparison documents that this program writes. */
const COMPARISON_VERSION = 1;

/**
 * A comparison as one JSON object, for other programs:
 *
 * - `callpathComparison`: 1, `tool` {`name`, `version`}, `lang`, `summary`: one sentence
 * - `conclusion`: `one-side` (something is wrong in one run only), `same` (the same in both), `nothing-differs`,
 *   `not-measured` (what is wrong in one was not measured in the other), `same-run`, `not-comparable`
 * - `a`, `b`: the runs: `name` (as sentences call it), `label`, `id`, `startedAt`, `durationMs`, `tool`, `catalog`,
 *   `profile`, `computer`, `interrupted`, `redacted`, `verdict` as in the report, `endpoints` {`measured`, `working`}
 * - `root`: null, or {`in`: `a`|`b`, `alsoInOther`: the other run has the same cause but it reaches less far there,
 *   `measuredInBoth`: false where the other run did not measure what it strikes, `code`, `title`: both null where no cause was found, `layer` `dns`|`tcp`|`tls`|`answer`|null, `finding`: that
 *   run's whole finding or null, `endpoints` [{`host`, `port`, `transport`, `as`}] that fail there only because of it}
 * - `findings`: what both runs say together (`compare.…`), each as in a report (contract, section 3); the ids in
 *   `evidence` name the run first: `A/o12`
 * - `proves` [text], `doesNotProve` [{`kind`, `text`}]
 * - `causes`: the runs' own findings by their report's ids: `onlyInA`, `onlyInB` [{`id`, `code`, `severity`, `title`}],
 *   `inBoth` [{`a`, `b`}]
 * - `counts`: how many endpoints have which `outcome`
 * - `endpoints`: each once, what differs first: `host`, `port`, `transport`, `as`, `need`
 *   `required`|`optional`|`retired`|null, `features`, `outcome`, `layer` where it fails or null, `alike`: it fails in
 *   both in the same way, `a` and `b`: null (no part of that run), or {`state` `ok`|`failed`|`skipped`|`unknown`,
 *   `route`, `via`, `layers` {each layer's state, or null where the protocol has it not}, `failure` as in a report or
 *   null, `timeMs`}
 */
export function renderComparisonJson(
  comparison: Comparison,
  messages: Messages,
  tool: { readonly name: string; readonly version: string },
): string {
  const { sides, conclusion, root, findings, causes, counts, rows, proofs, reservations } = comparison;
  const names = { a: sides.a.name, b: sides.b.name };
  const document = {
    callpathComparison: COMPARISON_VERSION,
    tool,
    lang: messages.lang,
    conclusion,
    summary: summaryOf(comparison, messages),
    a: runOf(sides.a),
    b: runOf(sides.b),
    root:
      root === null
        ? null
        : {
            in: root.side,
            alsoInOther: root.inBoth,
            measuredInBoth: root.measuredInBoth,
            code: root.finding?.code ?? null,
            title: root.finding?.title ?? null,
            layer: root.layer,
            finding: root.finding,
            endpoints: root.explained.map(placeOf),
          },
    findings,
    proves: proofs.map((proof) => messages.compare.proof(proof, names)),
    doesNotProve: reservations.map((one) => ({
      kind: one.kind,
      text: messages.compare.reservation(one, names),
    })),
    causes: {
      onlyInA: causes.onlyIn.a.map(causeOf),
      onlyInB: causes.onlyIn.b.map(causeOf),
      inBoth: causes.inBoth.map(({ a, b }) => ({ a: causeOf(a), b: causeOf(b) })),
    },
    counts,
    endpoints: rows.map((row) => ({
      ...placeOf(row),
      need: row.need,
      features: row.features,
      outcome: row.outcome,
      layer: row.layer,
      alike: row.alike,
      a: standingOf(row.a),
      b: standingOf(row.b),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function runOf({ name, report, rows }: Compared): unknown {
  const measured = rows.filter(({ state }) => state === 'ok' || state === 'failed');
  const { label, id, startedAt, durationMs, tool, catalog, profile, verdict } = report;
  return {
    name,
    label,
    id,
    startedAt,
    durationMs,
    tool,
    catalog,
    profile,
    computer: computerWords(report),
    interrupted: report.interrupted ?? false,
    redacted: report.options.redacted,
    ...(report.practice === undefined ? {} : { practice: report.practice }),
    verdict,
    endpoints: {
      measured: measured.length,
      working: measured.filter(({ state }) => state === 'ok').length,
    },
  };
}

const placeOf = ({ host, port, transport, as }: ComparedRow) => ({ host, port, transport, as });

const causeOf = ({ id, code, severity, title }: Finding) => ({ id, code, severity, title });

function standingOf(row: MatrixRow | null): unknown {
  if (row === null) return null;
  const failing = LAYER_NAMES.map((name) => row.layers[name]).find((layer) => layer?.state === 'failed');
  return {
    state: row.state,
    route: row.via === null ? 'direct' : 'proxy',
    via: row.via,
    layers: Object.fromEntries(LAYER_NAMES.map((name) => [name, row.layers[name]?.state ?? null])),
    failure: failureOf(failing ?? null),
    timeMs: row.timeMs,
  };
}
