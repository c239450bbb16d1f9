import { blockPageOf, type BlockPage } from '../block-page.ts';
import type { Evidence } from '../evidence.ts';
import type { Path } from '../path.ts';
import { groupBy } from '../group.ts';
import { isSameProxy } from '../proxy-voice.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';
import type { Observation } from '../../model/observation.ts';

interface Blocked {
  readonly path: Path;
  readonly page: BlockPage;
  readonly seenIn: Observation;
}

/** A filter answers with its own page: in the clear, or behind a certificate that does not hold. */
export const blockPage: Rule<'http.block-page'> = {
  code: 'http.block-page',
  severity: 'problem',
  explainedBy: NETWORK_CAUSES,
  evaluate({ evidence, broken }) {
    const blocked = broken.flatMap((path) => look(evidence, path) ?? []);
    return groupBy(blocked, ({ page }) => page.product ?? '').map((group) => {
      const hosts = new Set(group.map(({ path }) => path.endpoint.host));
      // The same host cut off on another port by the same filter is no second cause.
      const alongside = broken.filter(
        (path) =>
          hosts.has(path.endpoint.host) &&
          path.state === 'certificate' &&
          !leadsToAnotherPage(evidence, path),
      );
      const first = group[0]?.page;
      return {
        details: { product: first?.product ?? null, status: first?.status ?? 0 },
        confidence: first?.product ? 0.97 : 0.88,
        evidence: group.map(({ seenIn }) => seenIn),
        paths: [...group.map(({ path }) => path), ...alongside],
      };
    });
  },
};

function look(evidence: Evidence, path: Path): Blocked | null {
  if (path.state === 'block-page' && path.witness?.kind === 'http' && path.witness.outcome.status === 'ok') {
    const page = blockPageOf(path.witness.outcome.value, path.endpoint.host);
    return page === null ? null : { path, page, seenIn: path.witness };
  }
  if (path.state !== 'certificate') return null;
  for (const { o, page } of pagesBehind(evidence, path)) if (page !== null) return { path, page, seenIn: o };
  return null;
}

/** Behind a certificate that does not hold somebody answers, and not with a filter's page: TLS is opened there, not cut off. */
const leadsToAnotherPage = (evidence: Evidence, path: Path): boolean => {
  const pages = pagesBehind(evidence, path);
  return pages.length > 0 && pages.every(({ page }) => page === null);
};

/** What was answered on this way when anybody's certificate was taken, and the filter's page that it is. */
const pagesBehind = (evidence: Evidence, { endpoint, address, via }: Path) =>
  evidence.pick('http', 'who-answers').flatMap((o) => {
    const isThisWay =
      o.target.host === endpoint.host &&
      (via === null ? o.target.address === address : isSameProxy(o.via ?? null, via));
    return isThisWay && o.outcome.status === 'ok'
      ? [{ o, page: blockPageOf(o.outcome.value, endpoint.host) }]
      : [];
  });
