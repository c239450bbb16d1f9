import { hostname } from 'node:os';
import { readFile } from 'node:fs/promises';
import { withDeadline } from '../../engine/with-deadline.ts';

/** A lookup that hangs costs this much. */
const WPAD_MS = 2000;

/** Domains of this computer: its own name's, and what the resolver searches (resolv.conf(5)). */
async function ownDomains(): Promise<readonly string[]> {
  const own = hostname().split('.').slice(1).join('.');
  const text = await readFile('/etc/resolv.conf', 'utf8').catch(() => '');
  const searched = [...text.matchAll(/^(?:search|domain)\s+(.+)$/gm)].flatMap((match) =>
    (match[1] ?? '').split(/\s+/),
  );
  return [...new Set([own, ...searched])].filter((domain) => domain.includes('.')).slice(0, 4);
}

/**
 * Where the network hands out its proxy script, by DNS (`wpad.<domain>/wpad.dat`; facts, section 5.4); null where nothing
 * is found, which is what most networks have.
 */
export async function findWpad(
  lookup: (host: string, signal: AbortSignal) => Promise<readonly string[]>,
  signal: AbortSignal,
): Promise<string | null> {
  const domains = await ownDomains();
  return withDeadline(signal, WPAD_MS, async (limit) => {
    for (const domain of domains) {
      const addresses = await lookup(`wpad.${domain}`, limit).catch(() => []);
      if (addresses.length > 0) return `http://wpad.${domain}/wpad.dat`;
    }
    return null;
  });
}
