import { groupBy } from '../group.ts';
import type { Evidence } from '../evidence.ts';
import type { Path } from '../path.ts';
import { isSameProxy } from '../proxy-voice.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';
import type { Figures } from '../../model/finding.ts';
import type { Observation } from '../../model/observation.ts';

interface Filtered {
  readonly path: Path;
  readonly how: 'reset' | 'silence';
  /** The address answers to a neutral name. */
  readonly neutral: Observation | null;
  /** The name is cut off at a neutral address, where another name is answered. */
  readonly elsewhere: Observation | null;
}

/** The greeting dies for particular names, wherever it is sent, and lives for others. */
export const nameFiltered: Rule<'tls.name-filtered'> = {
  code: 'tls.name-filtered',
  severity: 'problem',
  explainedBy: [...NETWORK_CAUSES, 'network.mtu-blackhole'],
  evaluate({ evidence, broken }) {
    const filtered = broken.flatMap((path) => look(evidence, path) ?? []);
    return groupBy(filtered, ({ how }) => how).map((group) => ({
      details: { how: group[0]?.how ?? 'reset' },
      confidence: group.some((f) => f.neutral !== null && f.elsewhere !== null) ? 0.98 : 0.92,
      evidence: group.flatMap(({ path, neutral, elsewhere }) => [
        ...path.attempts,
        ...[neutral, elsewhere].filter((o) => o !== null),
      ]),
      paths: group.map(({ path }) => path),
      figures: figuresOf(group),
    }));
  },
};

function figuresOf(group: readonly Filtered[]): Figures {
  const neutral = group.find((f) => f.neutral !== null)?.neutral;
  const name = neutral?.kind === 'tls' ? neutral.ask.serverName : null;
  const elsewhere = group.find((f) => f.elsewhere !== null)?.elsewhere?.target.address;
  return {
    attempts: group.flatMap(({ path }) => path.attempts).length,
    ...(name === null ? {} : { contrast: name }),
    ...(elsewhere ? { elsewhere } : {}),
  };
}

function look(evidence: Evidence, path: Path): Filtered | null {
  if (path.state !== 'tls-silent' && path.state !== 'tls-cut') return null;
  const how = path.state === 'tls-silent' ? 'silence' : 'reset';
  const here = (o: Observation): boolean =>
    o.target.port === path.endpoint.port &&
    (path.via === null
      ? o.via === undefined && o.target.address === path.address
      : isSameProxy(o.via ?? null, path.via) && o.target.host === path.endpoint.host);
  const neutral = evidence.pick('tls', 'neutral-name').find((o) => here(o) && greeted(o)) ?? null;
  const tried =
    path.via !== null
      ? null
      : (evidence.pick('tls', 'name-elsewhere').find((o) => o.target.host === path.endpoint.host) ?? null);
  const elsewhere = tried !== null && dies(tried) && greetsSomebody(evidence, tried) ? tried : null;
  return neutral === null && elsewhere === null ? null : { path, how, neutral, elsewhere };
}

/** The neutral address answers to another name: its own, or where that is cut off too, to one that nobody has. */
const greetsSomebody = (evidence: Evidence, { target }: Observation): boolean =>
  [
    ...evidence.paths.filter((p) => p.control && p.address === target.address).flatMap((p) => p.attempts),
    ...evidence
      .pick('tls', 'neutral-name')
      .filter((o) => o.target.address === target.address && o.target.port === target.port),
  ].some(greeted);

/** TLS was spoken: a handshake, a certificate whatever its worth, or an alert. */
function greeted(o: Observation): boolean {
  if (o.outcome.status === 'ok') return true;
  if (o.outcome.status === 'skipped' || BEFORE_TLS.has(o.outcome.failure.step)) return false;
  const { step, code } = o.outcome.failure;
  return step !== 'tls' || code === 'alert' || code.startsWith('certificate-');
}

const BEFORE_TLS: ReadonlySet<string> = new Set(['connect', 'proxy', 'tunnel']);

const dies = (o: Observation): boolean =>
  o.outcome.status === 'failed' &&
  o.outcome.failure.step === 'tls' &&
  ['timeout', 'reset', 'closed'].includes(o.outcome.failure.code);
