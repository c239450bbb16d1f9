export const isWildcard = (url: string): boolean => url.includes('*');

/** Which published wildcards a host falls under, for many hosts and many wildcards. */
export type WildcardLookup = (host: string) => readonly string[];

/**
 * Microsoft's wildcard covers every depth below its domain, unlike that of a certificate, and not the domain itself.
 * It may also stand inside a label (`*cdn.onenote.net`, `autodiscover-*.outlook.com`) or in the middle
 * (`autodiscover.*.onmicrosoft.com`).
 */
export const fallsUnder = (host: string, wildcard: string): boolean =>
  wildcardLookup([wildcard])(host).length > 0;

export function wildcardLookup(wildcards: Iterable<string>): WildcardLookup {
  const byDomain = new Map<string, string>();
  const others: { readonly wildcard: string; readonly matches: (host: string) => boolean }[] = [];
  for (const wildcard of wildcards) {
    const domain = plainDomain(wildcard);
    if (domain !== null) byDomain.set(domain, wildcard);
    else if (isWildcard(wildcard)) others.push({ wildcard, matches: matcher(wildcard) });
  }
  return (host) => {
    const name = host.toLowerCase();
    const found: string[] = [];
    for (let dot = name.indexOf('.'); dot !== -1; dot = name.indexOf('.', dot + 1)) {
      const wildcard = byDomain.get(name.slice(dot + 1));
      if (wildcard !== undefined) found.push(wildcard);
    }
    for (const { wildcard, matches } of others) if (matches(name)) found.push(wildcard);
    return found;
  };
}

/** `skype.com` of `*.skype.com`; null for the odd forms. */
function plainDomain(wildcard: string): string | null {
  const rest = wildcard.startsWith('*.') ? wildcard.slice(2).toLowerCase() : null;
  return rest === null || rest.includes('*') ? null : rest;
}

/**
 * Piece by piece from the left instead of a regular expression: the catalogue is input, and a pattern with many
 * stars must not cost more than its length times the host's.
 */
function matcher(wildcard: string): (host: string) => boolean {
  const pieces = wildcard.toLowerCase().split('*');
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  const middle = pieces.slice(1, -1);
  return (host) => {
    if (host.length < first.length + last.length + pieces.length - 1) return false;
    if (!host.startsWith(first) || !host.endsWith(last)) return false;
    const end = host.length - last.length;
    let at = first.length;
    for (const piece of middle) {
      // A star stands for at least one character.
      const found = host.indexOf(piece, at + 1);
      if (found === -1 || found + piece.length > end) return false;
      at = found + piece.length;
    }
    return end > at;
  };
}
