import { readFile, stat } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { fileErrorCode } from '../system/error-code.ts';
import { AttemptFailed, measure } from '../engine/attempt.ts';
import type { Probe, ProbeContext } from '../engine/probe.ts';
import { PacFailed, runPac, type PacPlace } from '../system/pac/run-pac.ts';
import { printable } from '../../shared/model/printable.ts';
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
    const places = ask.places.map(placeOf);
    try {
      const answers = await runPac({
        script,
        places,
        myAddress: myAddress(),
        lookup: (host) => lookupFor(context, host),
        signal: context.signal,
      });
      return { sizeBytes: Buffer.byteLength(script), answers: withoutUsers(answers) };
    } catch (error) {
      if (!(error instanceof PacFailed)) throw error;
      throw new AttemptFailed({ step: 'exchange', code: 'malformed', detail: error.message });
    }
  });

/** A user and a password before a proxy's name are nobody's business. */
const withoutUsers = (answers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [key, printable(answer.replace(/[^\s;]*@/g, ''), 2000)]),
  );

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

/** Browsers hide path and query of an https address from the script, and so does this. */
function placeOf(key: string): PacPlace {
  const at = key.lastIndexOf(':');
  const [host, port] = [key.slice(0, at), key.slice(at + 1)];
  const inUrl = host.includes(':') ? `[${host}]` : host;
  const url =
    port === '80' ? `http://${inUrl}/` : port === '443' ? `https://${inUrl}/` : `https://${inUrl}:${port}/`;
  return { key, url, host };
}

const lookupFor = async (context: ProbeContext, host: string): Promise<readonly string[]> =>
  (await context.lookup.lookup(host, context.signal)).filter((address) => !address.includes(':'));

/** The first IPv4 address that is not loopback, as `myIpAddress` says it in browsers. */
const myAddress = (): string =>
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
