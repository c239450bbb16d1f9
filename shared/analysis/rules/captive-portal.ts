import { blockPageOf } from '../block-page.ts';
import { distinct } from '../group.ts';
import { isProven } from '../proof.ts';
import type { Evidence } from '../evidence.ts';
import type { Path } from '../path.ts';
import type { Rule } from '../rule.ts';

/** Redirect or `511 Network Authentication Required` (RFC 6585, section 6). */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308, 511]);

/** A sign-in page answers for the neutral page, and the internet behind it is not open. */
export const captivePortal: Rule<'network.captive-portal'> = {
  code: 'network.captive-portal',
  severity: 'problem',
  explainedBy: ['network.offline'],
  evaluate({ evidence, broken, unresolved }) {
    const answers = evidence.of('control').filter((o) => o.outcome.status === 'ok');
    const values = answers.map((o) => ({ o, value: o.outcome.status === 'ok' ? o.outcome.value : null }));
    const foreign = values.filter(
      ({ value }) => (value !== null && !value.expected && value.status < 500) || value?.status === 511,
    );
    if (foreign.length === 0 || values.some(({ value }) => value?.expected === true)) return [];
    const filtered = foreign.every(
      ({ o, value }) => value !== null && blockPageOf(value, o.target.host)?.product,
    );
    if (filtered) return [];
    // Behind a portal nobody gets through: most services that can prove themselves doing so means that only the page was touched.
    const proven = [...evidence.paths, ...evidence.proxied]
      .filter(isProven)
      .filter((path) => path.endpoint.as !== 'stun');
    const provable = evidence.endpoints.filter(({ as }) => !['stun', 'http', 'tcp'].includes(as));
    const open =
      proven.some((path) => path.control) ||
      distinct(proven.map((path) => path.endpoint)).length > provable.length / 2;
    const redirect = foreign.find(({ value }) => value !== null && REDIRECTS.has(value.status));
    const led = ledAlong(evidence, redirect?.value?.location ?? null);
    if ((open || (broken.length === 0 && unresolved.length === 0)) && led.length === 0) return [];
    const portalUrl =
      redirect?.value?.location ?? metaRefresh(foreign.map(({ value }) => value?.body ?? '').join('\n'));
    return [
      {
        details: { portalUrl },
        confidence: portalUrl === null ? 0.88 : 0.97,
        evidence: [
          ...foreign.map(({ o }) => o),
          ...[...led, ...broken].flatMap((path) => path.witness ?? []).slice(0, 6),
        ],
        // Where encrypted services are open, the page stands before plain HTTP only.
        ...(open
          ? { paths: led, confined: true }
          : { paths: distinct([...led, ...broken]), names: unresolved, everything: true }),
      },
    ];
  },
};

/** Where a page sends the browser on by itself; null when it does not. */
const metaRefresh = (body: string): string | null =>
  /http-equiv=["']?refresh["']?[^>]*url=\s*["']?(https?:\/\/[^"'\s>]{1,300})/i.exec(body)?.[1] ?? null;

/** Plain HTTP elsewhere that is sent to the very place to which the neutral page is sent. */
function ledAlong(evidence: Evidence, location: string | null): readonly Path[] {
  const portal = placeIn(location);
  if (portal === null) return [];
  return evidence.paths.filter(
    ({ endpoint, control, witness }) =>
      !control &&
      endpoint.as === 'http' &&
      endpoint.host !== portal &&
      witness?.kind === 'http' &&
      witness.outcome.status === 'ok' &&
      placeIn(witness.outcome.value.location) === portal,
  );
}

const placeIn = (location: string | null): string | null =>
  /^https?:\/\/([^/?#]+)/i.exec(location ?? '')?.[1]?.toLowerCase() ?? null;
