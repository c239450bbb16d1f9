import type { Report } from '../../shared/model/report.ts';
import { parseReport } from '../../shared/model/report-schema.ts';
import { brokenReport } from './sample-report.ts';

/** Markup, terminal control, bidirectional override, cell formula, CDATA end, table and link syntax: all in one. */
export const PAYLOAD =
  '=HYPERLINK("http://evil.test")<script>alert(1)</script><img src=x onerror=alert(1)>]]>\u001b[31m\u001b]0;t\u0007\u009b2J\u202e\u200b|x|[a](javascript:alert(1))`\r\n# h\u0000&amp;"\'';

/** Fields that are words of our own: a network cannot write into them. */
const OURS = new Set([
  'callpathReport',
  'id',
  'kind',
  'role',
  'status',
  'step',
  'code',
  'severity',
  'primary',
  'startedAt',
  'finishedAt',
  'transport',
  'route',
  'record',
  'as',
  'answered',
  'evidence',
  'ports',
  'features',
  'feature',
  'bundled',
  'system',
  'extra',
  'verdict',
]);

function poisoned(value: unknown, key: string): unknown {
  if (typeof value === 'string') return OURS.has(key) ? value : PAYLOAD + value;
  if (Array.isArray(value)) return value.map((item) => poisoned(item, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poisoned(item, name)]));
}

/** The broken report with the payload in front of every text that came from outside, headers and bodies included. */
export const hostileReport: Report = parseReport(
  poisoned(
    {
      ...brokenReport,
      findings: brokenReport.findings.map((finding) => ({
        ...finding,
        details: { portalUrl: 'x', nested: ['y'] },
      })),
    },
    '',
  ),
);
