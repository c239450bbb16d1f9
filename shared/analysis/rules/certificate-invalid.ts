import { groupBy, ownerOf } from '../group.ts';
import { tlsOf } from '../proof.ts';
import type { Path } from '../path.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';
import type { TlsValue } from '../../model/values.ts';

/** One service's own certificate does not hold. */
export const certificateInvalid: Rule<'tls.certificate-invalid'> = {
  code: 'tls.certificate-invalid',
  severity: 'problem',
  explainedBy: NETWORK_CAUSES,
  evaluate({ broken }) {
    const shown = broken.flatMap((path): { path: Path; tls: TlsValue }[] => {
      const tls = path.state === 'certificate' && path.witness !== null ? tlsOf(path.witness) : null;
      return tls === null ? [] : [{ path, tls }];
    });
    return groupBy(shown, causeOf).flatMap((group) => {
      const tls = group[0]?.tls;
      const reason = tls?.verdict;
      if (tls === undefined || reason === undefined || reason === 'trusted' || reason === 'not-checked')
        return [];
      return [
        {
          details: { reason, issuer: tls.chain[0]?.issuer ?? '' },
          confidence: 0.95,
          evidence: group.flatMap(({ path }) => path.witness ?? []),
          paths: group.map(({ path }) => path),
        },
      ];
    });
  },
};

/** One authority's mistake; certificates that hosts signed themselves are one mistake of their owner. */
function causeOf({ path, tls }: { readonly path: Path; readonly tls: TlsValue }): string {
  const leaf = tls.chain[0];
  const selfMade = leaf !== undefined && leaf.issuer === leaf.subject;
  return `${tls.verdict}|${selfMade ? ownerOf(path.endpoint.host) : leaf?.issuer}`;
}
