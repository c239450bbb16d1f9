import type { Report } from '../model/report.ts';

/** The order in which a report is read: what it is, where, what it says, what that stands on. A forgotten key does not compile. */
const KEYS: { readonly [K in keyof Report]-?: true } = {
  callpathReport: true,
  tool: true,
  id: true,
  label: true,
  startedAt: true,
  finishedAt: true,
  durationMs: true,
  interrupted: true,
  practice: true,
  catalog: true,
  profile: true,
  options: true,
  environment: true,
  verdict: true,
  findings: true,
  observations: true,
  notMeasured: true,
  guide: true,
  subject: true,
};

/** Valid in JSON but dangerous to print: written as escapes, so that nothing is lost. */
const RISKY =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\udb40[\udc00-\udfff]/g;

/** The report as it is stored (contract, section 3): keys in a fixed order, one observation a line, a newline at its end. */
export function renderJson(report: Report): string {
  const fields: Readonly<Record<string, unknown>> = { ...report };
  const lines = Object.keys(KEYS)
    .filter((key) => fields[key] !== undefined)
    .map((key) => `  ${JSON.stringify(key)}: ${valueText(fields[key])}`);
  return safeJson(`{\n${lines.join(',\n')}\n}\n`);
}

/** JSON text that is safe to print, and means the same. */
export const safeJson = (text: string): string => text.replace(RISKY, escaped);

function valueText(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
