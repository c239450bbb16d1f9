import type { Failure, SkipReason, Step } from '../model/failure.ts';
import { stateOf } from '../analysis/path-state.ts';
import { assertNever } from '../model/assert-never.ts';
import type { Observation } from '../model/observation.ts';
import type { Kind } from '../model/values.ts';

export type LayerState = 'ok' | 'failed' | 'skipped' | 'unknown';
export const LAYER_NAMES = ['dns', 'tcp', 'tls', 'answer'] as const;
export type LayerName = (typeof LAYER_NAMES)[number];

/** What is known of one layer of an endpoint, and the observation that says so (null: nothing does). */
export interface Layer {
  readonly state: LayerState;
  readonly observation: Observation | null;
}
export const UNKNOWN_LAYER: Layer = { state: 'unknown', observation: null };

/** One layer as one observation shows it. */
interface Shown {
  readonly name: LayerName;
  readonly state: LayerState;
}

const RANK: Readonly<Record<LayerState, number>> = { ok: 3, failed: 2, skipped: 1, unknown: 0 };
/** Of two attempts the better one counts: what answered once, at any address, works. */
export const isBetter = (state: LayerState, than: LayerState): boolean => RANK[state] > RANK[than];

/**
 * The layers that one attempt passed, failed at, or never came to: a single HTTPS request shows three of them. A layer
 * that lies behind the failing one was not measured: `skipped`.
 */
export function layersShown(observation: Observation): readonly Shown[] {
  const covered = layersCovered(observation);
  const { outcome } = observation;
  switch (outcome.status) {
    case 'ok':
      return covered.map((name) => ({
        name,
        state: name === 'answer' && !isTheService(observation) ? 'failed' : 'ok',
      }));
    case 'skipped':
      return covered.map((name) => ({ name, state: 'skipped' }));
    case 'failed': {
      const failedAt = layerOf(outcome.failure.step, covered);
      const place = LAYER_NAMES.indexOf(failedAt);
      const before = covered.filter((name) => LAYER_NAMES.indexOf(name) < place);
      const after = covered.filter((name) => LAYER_NAMES.indexOf(name) > place);
      return [
        ...before.map((name): Shown => ({ name, state: 'ok' })),
        { name: failedAt, state: 'failed' },
        ...after.map((name): Shown => ({ name, state: 'skipped' })),
      ];
    }
    default:
      return assertNever(outcome);
  }
}

/** A filter's page, or the service's own error, is an answer but not the one that was wanted. */
const isTheService = (observation: Observation): boolean => {
  const state = stateOf(observation);
  return state !== 'block-page' && state !== 'server-error';
};

const COVERED: { readonly [K in Kind]: readonly LayerName[] } = {
  dns: ['dns'],
  tcp: ['tcp'],
  tls: ['tcp', 'tls'],
  hello: ['tcp', 'tls'],
  http: ['tcp', 'answer'],
  sip: ['tcp', 'tls', 'answer'],
  stun: ['answer'],
  'turn-tcp': ['tcp', 'answer'],
  control: ['tcp', 'answer'],
  pac: ['tcp', 'answer'],
  nat: ['answer'],
};
const SECURE_HTTP: readonly LayerName[] = ['tcp', 'tls', 'answer'];
const layersCovered = (observation: Observation): readonly LayerName[] =>
  observation.kind === 'http' && observation.ask.secure ? SECURE_HTTP : COVERED[observation.kind];

/** A proxy stands in the place of the connection. */
const CONNECTING: ReadonlySet<Step> = new Set<Step>(['connect', 'proxy', 'tunnel']);

/** Which layer a step belongs to, among those that the attempt has: STUN's connect is part of its exchange. */
function layerOf(step: Step, covered: readonly LayerName[]): LayerName {
  if (step === 'resolve') return 'dns';
  const wanted: LayerName = CONNECTING.has(step) ? 'tcp' : step === 'tls' ? 'tls' : 'answer';
  return covered.includes(wanted) ? wanted : (covered.at(-1) ?? 'answer');
}

/** Why a layer does not work, or why what lies behind it was not reached; null for one that works. */
export function failureOf(layer: Layer | null): Failure | null {
  const outcome = layer === null || layer.state === 'ok' ? undefined : layer.observation?.outcome;
  return outcome?.status === 'failed' ? outcome.failure : null;
}

/** Why a layer was not tried at all; null for one that was. */
export function skipReasonOf(layer: Layer | null): SkipReason | null {
  const outcome = layer?.observation?.outcome;
  return outcome?.status === 'skipped' ? outcome.reason : null;
}
