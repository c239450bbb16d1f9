import type { ReportSummary } from '../../../shared/api/runs.ts';

const MOST = 8;
const MOST_USED = 4;

/** Names to offer for a network: those used lately first, then the usual ones; only what matches the text typed so far. */
export function networkNames(
  reports: readonly ReportSummary[],
  usual: readonly string[],
  typed: string,
): readonly string[] {
  const used = reports.filter(({ practice }) => practice === null).map(({ label }) => label.trim());
  const lately = [...new Set(used.filter((label) => label !== ''))].slice(0, MOST_USED);
  const offered = [...new Set([...lately, ...usual])];
  const wanted = typed.trim().toLowerCase();
  // A name that is already there in full is no reason to hide the others.
  if (offered.some((name) => name.toLowerCase() === wanted)) return offered.slice(0, MOST);
  return offered.filter((name) => name.toLowerCase().includes(wanted)).slice(0, MOST);
}
