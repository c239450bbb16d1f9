import { groupBy } from '../group.ts';
import { isDenial, rcodeOf, type Resolution } from '../resolution.ts';
import { lossSigns } from '../loss-signs.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';

/** The DNS server denies particular names that others know. */
export const nameBlocked: Rule<'dns.name-blocked'> = {
  code: 'dns.name-blocked',
  severity: 'problem',
  explainedBy: NETWORK_CAUSES,
  evaluate({ evidence, unresolved }) {
    const lossy = lossSigns(evidence).length > 1;
    const denied = unresolved
      .map((host) => evidence.resolution(host))
      .filter((name) => (name.state === 'denied' ? !goneEverywhere(name) : !lossy && isIgnored(name)));
    return groupBy(denied, (resolution) =>
      resolution.denial === null ? '' : rcodeOf(resolution.denial),
    ).map((group) => {
      const knower = group.flatMap((r) => r.independent).find((o) => o.outcome.status === 'ok');
      return {
        details: {
          rcode: group[0] === undefined ? '' : answerTo(group[0]),
          confirmedBy: knower?.target.address ?? null,
        },
        confidence: knower === undefined ? 0.7 : 0.97,
        evidence: [
          ...group.flatMap((r) => r.asked.filter((o) => o.outcome.status === 'failed')),
          ...(knower === undefined ? [] : [knower]),
        ],
        paths: [],
        names: group.map((r) => r.host),
        figures: {
          attempts: group.flatMap((r) => r.asked.filter((o) => o.outcome.status === 'failed')).length,
          ...(knower === undefined ? { alternative: 'service-gone' as const } : {}),
        },
      };
    });
  },
};

/** What the server makes of the name: a code, or nothing at all. */
const answerTo = ({ denial }: Resolution): string => (denial === null ? NO_ANSWER : rcodeOf(denial));
const NO_ANSWER = 'no answer';
/** One first pass and two confirmations, with each server. */
const SILENT_QUESTIONS = 3;

/** The servers answer other names and stay silent to every question for this one; nobody outside denies it. */
const isIgnored = ({ state, asked, independent }: Resolution): boolean =>
  state === 'silent' &&
  asked.filter((o) => o.ask.resolver !== null && o.outcome.status === 'failed').length >= SILENT_QUESTIONS &&
  !independent.some(isDenial);

/** An independent resolver was heard, and it does not know the name either. One that refuses us says nothing. */
export const goneEverywhere = ({ independent }: Resolution): boolean =>
  independent.some((o) => isDenial(o) && ['NXDOMAIN', 'NODATA'].includes(rcodeOf(o))) &&
  !independent.some((o) => o.outcome.status === 'ok');
