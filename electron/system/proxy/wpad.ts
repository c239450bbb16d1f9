import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { withDeadline } from '../../engine/with-deadline.ts';
import { toolOutput } from '../tool-output.ts';
import { readDhcpScript, TCPIP } from './read-dhcp.ts';

/** Lookups that hang cost this much together. */
const WPAD_MS = 2000;
const MAX_DOMAINS = 4;

type Lookup = (host: string, signal: AbortSignal) => Promise<readonly string[]>;

/**
 * Where the network hands out its proxy script: as DHCP says, or else by name (`wpad.<domain>/wpad.dat`; facts, section
 * 5.4); null where nothing is found, which is what most networks have.
 */
export async function findWpad(lookup: Lookup, signal: AbortSignal): Promise<string | null> {
  const [said, named] = await Promise.all([
    readDhcpScript(signal),
    ownDomains(signal).then((domains) => wpadIn(domains, lookup, signal)),
  ]);
  return said ?? named;
}

/** All are asked at once, and the first of them that exists counts. */
export async function wpadIn(
  domains: readonly string[],
  lookup: Lookup,
  signal: AbortSignal,
  waitMs = WPAD_MS,
): Promise<string | null> {
  return withDeadline(signal, waitMs, async (limit) => {
    const found = await Promise.all(
      domains.map((domain) =>
        lookup(`wpad.${domain}`, limit).then(
          (addresses) => addresses.length > 0,
          () => false,
        ),
      ),
    );
    const domain = domains.find((_, index) => found[index]);
    return domain === undefined ? null : `http://wpad.${domain}/wpad.dat`;
  });
}

/** Domains of this computer: its own name's, and what the system searches. */
async function ownDomains(signal: AbortSignal): Promise<readonly string[]> {
  const own = hostname().split('.').slice(1).join('.');
  const searched =
    process.platform === 'win32'
      ? windowsDomains(await toolOutput('reg', ['query', TCPIP, '/s'], WPAD_MS, signal))
      : searchedDomains(await readFile('/etc/resolv.conf', 'utf8').catch(() => ''));
  return usableDomains([own, ...searched]);
}

/** resolv.conf(5): of several lines, the last counts. */
export const searchedDomains = (text: string): readonly string[] =>
  [...text.matchAll(/^(?:search|domain)[ \t]+(.+)$/gm)].at(-1)?.[1]?.split(/\s+/) ?? [];

/** The computer's own domain, its list for searching, and what DHCP gave each interface. */
export const windowsDomains = (text: string): readonly string[] =>
  [...text.matchAll(/^[ \t]+(?:Domain|SearchList|DhcpDomain)[ \t]+REG_SZ[ \t]+(\S.*)$/gim)].flatMap((match) =>
    (match[1] ?? '').split(/[\s,]+/),
  );

/** A name without a dot is a whole top level, and `wpad` there is anybody's. */
export const usableDomains = (domains: readonly string[]): readonly string[] =>
  [...new Set(domains.map((domain) => domain.toLowerCase().replace(/^\.+|\.+$/g, '')))]
    .filter((domain) => domain.length < 240 && /^[a-z\d_-]+(?:\.[a-z\d_-]+)+$/.test(domain))
    .slice(0, MAX_DOMAINS);
