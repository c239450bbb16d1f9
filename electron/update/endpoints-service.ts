import { webGet, type Got, type WebGetOptions } from './web-get.ts';
import { CatalogError } from '../../shared/catalog/catalog-error.ts';
import type { EndpointSet } from '../../shared/catalog/catalog.ts';
import { isWorldwide } from '../../shared/catalog/change/published.ts';
import type { UpdateOutcome, WrongAnswer } from '../../shared/catalog/change/update-outcome.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { deepPlace } from '../../shared/catalog/json-depth.ts';
import { parseCatalog } from '../../shared/catalog/schema.ts';
import { printable } from '../../shared/model/printable.ts';

/** Facts, section 3 (the Microsoft 365 endpoints web service; its text of 2019-2020). */
export const SERVICE_URL = 'https://endpoints.office.com';
const INSTANCE = 'Worldwide';

/** A version answer has a hundred bytes, with all instances five hundred. */
const MAX_VERSION_BYTES = 64 * 1024;
/** The published list has about a hundred kilobytes. */
const MAX_LIST_BYTES = 4 * 1024 * 1024;

export interface ServiceOptions extends WebGetOptions {
  /** Without a slash at its end. */
  readonly base: URL;
  /** One per computer, as the service asks. */
  readonly clientRequestId: string;
}

/** Something in place of an answer: the outcome of asking is that. */
export type NoAnswer = Extract<
  UpdateOutcome,
  { readonly status: 'unreachable' | 'busy' | 'not-the-service' }
>;
export type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: NoAnswer };

/** The newest version there is: ten digits. */
export async function askVersion(options: ServiceOptions): Promise<Answered<string>> {
  const answer = await askJson(`/version/${INSTANCE}`, MAX_VERSION_BYTES, options);
  if (!answer.ok) return answer;
  const version = versionIn(answer.value);
  return version === null ? wrongAnswer(options, { kind: 'no-version' }) : { ok: true, value: version };
}

/** The whole list. `base`: our catalogue, by which the worldwide list is known. */
export async function askList(
  options: ServiceOptions,
  base: Catalog,
): Promise<Answered<readonly EndpointSet[]>> {
  const answer = await askJson(`/endpoints/${INSTANCE}`, MAX_LIST_BYTES, options);
  if (!answer.ok) return answer;
  if (!Array.isArray(answer.value))
    return wrongAnswer(options, { kind: 'at', place: '', problem: 'not a list' });
  try {
    const { endpointSets } = parseCatalog(answer.value);
    if (isWorldwide(endpointSets, base)) return { ok: true, value: endpointSets };
    return wrongAnswer(options, { kind: 'at', place: INSTANCE, problem: 'no set of the worldwide list' });
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    const { place, problem } = error;
    return wrongAnswer(options, {
      kind: 'at',
      place: printable(place, 200),
      problem: printable(problem, 300),
    });
  }
}

async function askJson(path: string, maxBytes: number, options: ServiceOptions): Promise<Answered<unknown>> {
  const url = new URL(`${options.base.href.replace(/\/+$/, '')}${path}`);
  url.searchParams.set('clientrequestid', options.clientRequestId);
  const got = await webGet(url, maxBytes, options);
  return got.ok ? jsonOf(got, maxBytes, options) : { ok: false, why: unreachable(options, got) };
}

function jsonOf(
  { exchange }: Extract<Got, { ok: true }>,
  maxBytes: number,
  options: ServiceOptions,
): Answered<unknown> {
  const { status, body, truncated } = exchange;
  // Too many questions from this address, or a service that asks for patience.
  if (status === 429 || status === 503) {
    return { ok: false, why: { status: 'busy', place: placeOf(options), httpStatus: status } };
  }
  if (status !== 200) return wrongAnswer(options, { kind: 'status', status });
  if (truncated) {
    return wrongAnswer(options, { kind: body.length >= maxBytes ? 'too-large' : 'broken-off' });
  }
  try {
    const value: unknown = JSON.parse(body.toString('utf8').replace(/^\uFEFF/, ''));
    return deepPlace(value) === null ? { ok: true, value } : wrongAnswer(options, { kind: 'not-json' });
  } catch {
    return wrongAnswer(options, { kind: 'not-json' });
  }
}

/** One record where an instance was asked for, else a list of them. */
function versionIn(json: unknown): string | null {
  const records: readonly unknown[] = Array.isArray(json) ? json : [json];
  for (const record of records) {
    if (typeof record !== 'object' || record === null || !('latest' in record)) continue;
    if ('instance' in record && record.instance !== INSTANCE) continue;
    if (typeof record.latest === 'string' && isVersion(record.latest)) return record.latest;
  }
  return null;
}

/** Ten digits, of which eight are a day of the calendar. */
export function isVersion(text: string): boolean {
  const match = /^(20\d\d)(\d\d)(\d\d)\d\d$/.exec(text);
  if (match === null) return false;
  const day = match.slice(1).join('-');
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}

const placeOf = ({ base }: ServiceOptions): string => printable(base.host, 200);

const unreachable = (options: ServiceOptions, { failure }: Extract<Got, { ok: false }>): NoAnswer => ({
  status: 'unreachable',
  place: placeOf(options),
  failure: { ...failure, detail: failure.detail === null ? null : printable(failure.detail, 200) },
});

const wrongAnswer = (options: ServiceOptions, wrong: WrongAnswer): { ok: false; why: NoAnswer } => ({
  ok: false,
  why: { status: 'not-the-service', place: placeOf(options), wrong },
});
