import { exitStatusOf } from './exit-status.ts';
import { checkOutputs, preloadWriters, toStandardOutput, writeOutputs } from './outputs.ts';
import { printReport } from './print.ts';
import { progressLine } from './progress.ts';
import { redactedIfAsked } from './redaction.ts';
import { KnownCatalogs } from './known-catalogs.ts';
import { readText } from './read-json.ts';
import type { Interruption } from './interruption.ts';
import { proxyChoice } from './proxy-choice.ts';
import { UsageError } from './usage-error.ts';
import { diagnose, type DiagnosisRequest } from '../diagnose.ts';
import { MAX_SCRIPT_BYTES } from '../probes/fetch-text.ts';
import { keepHeapSmall } from '../system/keep-heap-small.ts';
import { rootsIn } from '../system/trust-store.ts';
import type { RunOptions } from './options.ts';
import type { Report } from '../../shared/model/report.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';

/** The largest catalogue worth reading: the published list has a thousandth of it. */
export const MAX_CATALOG_MEGABYTES = 16;
const MAX_ROOTS_MEGABYTES = 4;

/** `callpath run`: answers the exit status. */
export async function runCommand(
  options: RunOptions,
  messages: Messages,
  interruption: Interruption,
): Promise<number> {
  await checkOutputs(options);
  return finishRun(await diagnosisOf(options, messages), options, messages, interruption);
}

/** What the options of a run ask for, with the files that they name. @throws {UsageError} */
export async function diagnosisOf(options: RunOptions, messages: Messages): Promise<DiagnosisRequest> {
  const catalogs = new KnownCatalogs(messages);
  const catalog =
    options.catalog === undefined
      ? (await catalogs.inForce()).catalog
      : await catalogs.named('--catalog', options.catalog);
  const known = catalog.profiles.map((profile) => profile.id);
  if (options.profile !== undefined && !known.includes(options.profile)) {
    throw new UsageError({
      code: 'no-such-profile',
      name: '--profile',
      value: printable(options.profile, 80),
      known,
    });
  }
  await checkScript(options.pac);
  const extraPem = await Promise.all(options.ca.map(readRoots));
  return { ...requestOf(options), catalog, extraPem };
}

const requestOf = (options: RunOptions): Omit<DiagnosisRequest, 'catalog' | 'extraPem'> => ({
  profile: options.profile,
  sipDomains: options.sipDomain,
  label: options.label,
  dns: options.dns,
  timeoutMs: options.timeout,
  concurrency: options.concurrency,
  ...proxyChoice(options, process.env),
});

/** Diagnoses, prints, writes. */
export async function finishRun(
  request: DiagnosisRequest,
  options: Partial<RunOptions>,
  messages: Messages,
  interruption: Interruption,
  /** What sets the report apart from one of a real network. */
  mark: Pick<Report, 'practice'> = {},
): Promise<number> {
  const progress = progressLine(messages, options.quiet === true);
  keepHeapSmall();
  const signal = interruption.take();
  preloadWriters(options);
  const measured = await diagnose(request, {
    messages,
    signal,
    onProgress: progress.show,
    onSeries: progress.series,
  });
  progress.clear();
  const report = await redactedIfAsked({ ...measured, ...mark }, options, messages);
  if (report.interrupted === true) process.stderr.write(`${messages.cli.interrupted}\n`);
  const { written, failed } = await writeOutputs(options, report, messages);
  if (!toStandardOutput(options)) printReport(report, messages);
  if (options.quiet !== true)
    for (const path of written) process.stderr.write(`${messages.cli.written(printable(path, 300))}\n`);
  if (failed !== null) throw failed;
  return exitStatusOf(report);
}

/** A script on this computer that cannot be read is a mistake in the command; one on the network is a finding. */
async function checkScript(pac: string | undefined): Promise<void> {
  if (pac !== undefined && !/^(https?|file):\/\//i.test(pac))
    await readText('--pac', pac, MAX_SCRIPT_BYTES / 1024 / 1024);
}

async function readRoots(path: string): Promise<string> {
  const pem = await readText('--ca', path, MAX_ROOTS_MEGABYTES);
  try {
    rootsIn(pem);
    return pem;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'not a certificate';
    throw new UsageError({
      code: 'invalid-file',
      name: '--ca',
      path: printable(path, 300),
      reason: printable(reason, 300),
    });
  }
}
