import { readFile, stat } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { fileErrorCode } from '../system/error-code.ts';
import { AttemptFailed, measure } from '../engine/attempt.ts';
import type { Probe, ProbeContext } from '../engine/probe.ts';
import { shownAnswers } from '../system/pac/pac-answer.ts';
import { PacFailed, runPac } from '../system/pac/run-pac.ts';
import { urlOfPlace } from '../system/proxy/place-url.ts';
import { fetchText, MAX_SCRIPT_BYTES } from './fetch-text.ts';

/**
 * A PAC script, fetched and asked about every place. Failures: those of fetching it (an answer other than 200 is
 * `response`/`other` with the status), `too-large` past a megabyte, and `exchange`/`malformed` for a script that
 * does not work, with its own error.
 */
export const pac: Probe<'pac'> = ({ ask }, context) =>
  measure(context, async (attempt) => {
    const isWeb = /^https?:\/\//i.test(ask.url);
    const script = isWeb
      ? // One wait for all of it, whatever name server, redirect or slow server it is spent on.
        await attempt.step('resolve', null, () => fetchText(attempt, context, ask.url))
      : await attempt.step('resolve', null, () => fileText(ask.url));
    const places = ask.places.map((key) => ({ key, ...urlOfPlace(key) }));
    try {
      const answers = await runPac({
        script,
        places,
        myAddress: myAddress(),
        lookup: (host) => lookupFor(context, host),
        signal: context.signal,
      });
      return { sizeBytes: Buffer.byteLength(script), answers: shownAnswers(answers) };
    } catch (error) {
      if (!(error instanceof PacFailed)) throw error;
      throw new AttemptFailed({ step: 'exchange', code: 'malformed', detail: error.message });
    }
  });

async function fileText(path: string): Promise<string> {
  const file = path.startsWith('file:') ? fileURLToPath(path) : path;
  try {
    const { size } = await stat(file);
    if (size > MAX_SCRIPT_BYTES)
      throw new AttemptFailed({ step: 'resolve', code: 'too-large', detail: null });
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof AttemptFailed) throw error;
    throw new AttemptFailed({ step: 'resolve', code: 'other', detail: fileErrorCode(error) });
  }
}

const lookupFor = async (context: ProbeContext, host: string): Promise<readonly string[]> =>
  (await context.lookup.lookup(host, context.signal)).filter((address) => !address.includes(':'));

/** The first IPv4 address that is not loopback, as `myIpAddress` says it in browsers. */
const myAddress = (): string =>
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
