import { distinct, ownerOf } from '../group.ts';
import { lossSigns } from '../loss-signs.ts';
import { tlsOf } from '../proof.ts';
import type { Evidence } from '../evidence.ts';
import type { Path } from '../path.ts';
import { NETWORK_CAUSES, type Draft, type Rule } from '../rule.ts';
import type { Observation, ObservationOf } from '../../model/observation.ts';

/** Connections open and small greetings are answered; whatever needs a full-sized packet is not, anywhere. */
export const mtuBlackhole: Rule<'network.mtu-blackhole'> = {
  code: 'network.mtu-blackhole',
  severity: 'problem',
  explainedBy: NETWORK_CAUSES,
  evaluate({ evidence, broken }) {
    const hung = evidence.paths.filter((path) => path.state === 'tls-silent');
    const greetings = greetingsBySize(evidence);
    const shaken = evidence.paths.some((path) => path.attempts.some((o) => tlsOf(o) !== null));
    const nothingLarge = losesEverythingLarge(evidence, greetings);
    // One destination with small packets only is that destination's matter.
    if (!nothingLarge && (hung.length === 0 || shaken)) return onlySmallAnswers(evidence, broken);
    const { small, lost } = greetings;
    const places = distinct(small.map((o) => o.target.address));
    if (places.length === 0) return [];
    const largeLost = lost.some((o) => places.includes(o.target.address));
    const manyPlaces = nothingLarge || distinct(hung.map((path) => path.address)).length > 1;
    return [
      {
        details: {},
        confidence: (largeLost ? 0.96 : 0.88) - (manyPlaces ? 0 : 0.1),
        evidence: [...small.slice(0, 4), ...lost.slice(0, 4), ...hung.flatMap((p) => p.attempts).slice(0, 6)],
        // An answer that needs a full-sized packet hangs the same way one layer further up.
        paths: broken.filter((path) => path.state === 'tls-silent' || path.state === 'no-answer'),
        everything: nothingLarge,
        figures: { attempts: hung.flatMap((path) => path.attempts).length + lost.length },
      },
    ];
  },
};

interface Greetings {
  readonly small: readonly Observation[];
  readonly lost: readonly Observation[];
  readonly arrived: readonly Observation[];
}

function greetingsBySize(evidence: Evidence): Greetings {
  const large = evidence.pick('hello', 'large-hello');
  return {
    small: evidence.pick('hello', 'small-hello').filter((o) => o.outcome.status === 'ok'),
    lost: large.filter((o) => o.outcome.status === 'failed' && o.outcome.failure.code === 'timeout'),
    arrived: large.filter((o) => o.outcome.status === 'ok'),
  };
}

/** As many large greetings without an answer, and at as many places, as no chance explains where little else is lost. */
const LOST_GREETINGS = 4;
const LOST_PLACES = 2;
const FEW_OTHER_LOSSES = 2;

/**
 * Small certificates pass whatever the size that the way lets through: then only the greetings show it. They were large,
 * none was answered at any place, and a small one was at each.
 */
function losesEverythingLarge(evidence: Evidence, { small, lost, arrived }: Greetings): boolean {
  if (arrived.length > 0 || lost.length < LOST_GREETINGS) return false;
  const places = distinct(lost.map((o) => o.target.address)).filter((address) =>
    small.some((o) => o.target.address === address),
  );
  return places.length >= LOST_PLACES && lossSigns(evidence).length <= FEW_OTHER_LOSSES;
}

/** What fits into one packet of the smallest size in use, headers aside. */
const SMALL_BODY_BYTES = 1000;
const MUTE_PLACES = 3;

/**
 * Only what comes towards us is too large: web servers of several owners take the request and never answer, while short
 * answers arrive and no long one did.
 */
function onlySmallAnswers(
  evidence: Evidence,
  broken: readonly Path[],
): readonly Draft<'network.mtu-blackhole'>[] {
  const mute = broken.filter(
    ({ state, endpoint }) => state === 'no-answer' && (endpoint.as === 'https' || endpoint.as === 'http'),
  );
  const owners = distinct(mute.map((path) => ownerOf(path.endpoint.host)));
  if (owners.length < 2 || distinct(mute.map((path) => path.address)).length < MUTE_PLACES) return [];
  const answers = [...evidence.of('http'), ...evidence.of('control')].filter(
    (o) => o.outcome.status === 'ok',
  );
  if (answers.length === 0 || answers.some((o) => bodyBytes(o) >= SMALL_BODY_BYTES)) return [];
  return [
    {
      details: {},
      confidence: 0.7,
      evidence: [...mute.flatMap((path) => path.attempts).slice(0, 8), ...answers.slice(0, 4)],
      paths: mute,
      figures: { attempts: mute.flatMap((path) => path.attempts).length },
    },
  ];
}

function bodyBytes(o: ObservationOf<'http'> | ObservationOf<'control'>): number {
  if (o.outcome.status !== 'ok') return 0;
  return 'bodyBytes' in o.outcome.value ? o.outcome.value.bodyBytes : o.outcome.value.body.length;
}
