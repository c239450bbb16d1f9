import { normalCidr } from '../../../shared/catalog/cidr.ts';
import { splitHostPort } from '../../../shared/catalog/host-name.ts';
import type { Transport } from '../../../shared/model/target.ts';
import { folded } from '../../state/folded.ts';

/** One thing that is looked for; a set must have all of them. */
export type SearchTerm =
  /** An address or a range, as `normalCidr` spells it. */
  | { readonly kind: 'address'; readonly text: string; readonly cidr: string }
  | {
      readonly kind: 'port';
      readonly text: string;
      readonly port: number;
      readonly transport: Transport | null;
    }
  /** Folded: without case and accents. */
  | { readonly kind: 'text'; readonly text: string };

const MOST_TERMS = 8;
const PORT = /^(?:(tcp|udp)[/:])?(\d{1,5})(?:\/(tcp|udp))?$/;

/** What somebody typed or pasted (an address of a page among it), as terms. */
export function searchTerms(query: string): readonly SearchTerm[] {
  return folded(query)
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .slice(0, MOST_TERMS)
    .flatMap(termsOf);
}

function termsOf(word: string): readonly SearchTerm[] {
  const place = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/?#]+)/.exec(word)?.[1] ?? word;
  const split = splitHostPort(place);
  if (split !== null) return [hostTerm(split.host), portTerm(split.port, null)];
  const port = PORT.exec(place);
  if (port !== null) {
    const transport = port[1] ?? port[3];
    return [portTerm(Number(port[2]), transport === 'tcp' || transport === 'udp' ? transport : null)];
  }
  return [hostTerm(place.replaceAll(/^\[|\]$/g, ''))];
}

function hostTerm(text: string): SearchTerm {
  const cidr = normalCidr(text);
  return cidr === null ? { kind: 'text', text } : { kind: 'address', text, cidr };
}

const portTerm = (port: number, transport: Transport | null): SearchTerm => ({
  kind: 'port',
  text: String(port),
  port,
  transport,
});
