import { KeptAddresses } from './addresses.ts';
import { collect } from './collect.ts';
import { redactDistinguishedName } from './distinguished-name.ts';
import { redactEnvironment } from './environment.ts';
import { learnPeople } from './learn-words.ts';
import type { Manifest } from './manifest.ts';
import { redactObservation } from './observation.ts';
import { redactValue } from './redact-value.ts';
import { RedactionSession } from './session.ts';
import { Sweeper } from './sweeper.ts';
import { en } from '../messages/en.ts';
import { fr } from '../messages/fr.ts';
import type { Messages } from '../messages/messages.ts';
import type { Report } from '../model/report.ts';
import { isSayable, sayAgain } from '../report.ts';

export interface Redacted {
  readonly report: Report;
  readonly manifest: Manifest;
}

/**
 * A report that can be shown to others: what names a user, a computer or this network is replaced by placeholders, in
 * every text there is. What the rules judge by stays, so that its observations are judged alike.
 *
 * The same session gives the same things the same placeholders in further reports.
 */
export function redactReport(report: Report, session: RedactionSession = new RedactionSession()): Redacted {
  const sweeper = sweeperFor([report], session);
  session.takeManifest();
  return { report: redacted(report, sweeper), manifest: session.takeManifest() };
}

/** Several reports of one case, in the same order: what is equal in them stays equal. */
export function redactReports(
  reports: readonly Report[],
  session: RedactionSession = new RedactionSession(),
): { readonly reports: readonly Report[]; readonly manifest: Manifest } {
  const { manifest, reports: shown } = redactCase(reports, null, session);
  return { reports: shown, manifest };
}

/**
 * The same with plain data beside them that speaks of the same network: answers, notes, a comparison. What only the
 * reports tell of the network is found there as well, and the other way round.
 */
export function redactCase<T>(
  reports: readonly Report[],
  beside: T,
  session: RedactionSession = new RedactionSession(),
): { readonly reports: readonly Report[]; readonly beside: T; readonly manifest: Manifest } {
  learnPeople(beside, session);
  // All are looked at before the first placeholder is given.
  const known = reports.map((report) => ({ report, sweeper: sweeperFor([report], session) }));
  const together = sweeperFor(reports, session);
  session.takeManifest();
  const shown = known.map(({ report, sweeper }) => redacted(report, sweeper));
  return { reports: shown, beside: redactValue(beside, together), manifest: session.takeManifest() };
}

function redacted(report: Report, sweeper: Sweeper): Report {
  const known: Report = {
    ...report,
    environment: redactEnvironment(report.environment, sweeper),
    observations: report.observations.map((o) => redactObservation(o, sweeper)),
    findings: report.findings.map((finding) => ({
      ...finding,
      details: redactDetails(finding.details, sweeper),
      ...(isSayable(finding) ? UNSAID : {}),
    })),
    verdict: { ...report.verdict, summary: '' },
  };
  const { observations, ...rest } = known;
  const swept = {
    ...redactValue({ ...rest, id: '' }, sweeper),
    observations: redactValue(observations, sweeper, DONE),
  };
  const shown = { ...swept, id: report.id, options: { ...swept.options, redacted: true } };
  return sayAgain(shown, messagesIn(report.options.lang));
}

/** What has been looked at as a whole: a block page may be known by it. */
const DONE: ReadonlySet<string> = new Set(['location']);
/** Sentences are made again from what is shown: nothing that stood in them before can be left over. */
const UNSAID = { title: '', explanation: '', remediation: [] };
const messagesIn = (lang: string): Messages => (lang === 'fr' ? fr : en);

/** A text that is made from no report: what it holds is known by its form, and from what the session knows. */
export const redactText = (text: string, session: RedactionSession): string =>
  sweeperFor([], session).text(text);

/** Knows what these reports tell of their networks; for texts that are made from them. */
export function sweeperFor(reports: readonly Report[], session: RedactionSession): Sweeper {
  const kept = new KeptAddresses();
  for (const report of reports) collect(report, session, kept);
  return new Sweeper(session, kept);
}

function redactDetails(
  details: Readonly<Record<string, unknown>>,
  { session }: Sweeper,
): Readonly<Record<string, unknown>> {
  const { issuer } = details;
  return typeof issuer === 'string' && issuer !== ''
    ? { ...details, issuer: redactDistinguishedName(issuer, session) }
    : details;
}
