import { includesName } from './certificate-name.ts';
import type { Certificate, TlsValue } from '../model/values.ts';

/**
 * Words in issuer names that tell the product which inspects TLS, lower case. Sources: facts collected 2026-11-22 from
 * public notes and vendors' pages; those that the customer names himself (Palo Alto, squid) cannot be told by name.
 */
const PRODUCTS: readonly (readonly [string, readonly string[]])[] = [
  ['Zscaler', ['zscaler']],
  ['Fortinet FortiGate', ['fortinet', 'fortigate', 'fortinet_ca_ssl']],
  ['Kaspersky', ['kaspersky']],
  ['ESET', ['eset ssl filter']],
  ['Avast', ['avast web/mail shield']],
  ['AVG', ['avg web/mail shield']],
  ['Bitdefender', ['bitdefender']],
  ['pfBlockerNG', ['pfblockerng', 'pfsense-pfbng']],
  ['Netskope', ['netskope', 'goskope']],
  ['Cisco Umbrella', ['cisco umbrella']],
  ['Symantec Blue Coat', ['blue coat', 'bluecoat', 'symantec web security service', 'cloud services ca']],
  ['Palo Alto Networks', ['palo alto']],
  ['Sophos', ['sophos']],
  ['Forcepoint', ['forcepoint', 'websense']],
  ['McAfee Web Gateway', ['mcafee web gateway', 'skyhigh']],
  ['Check Point', ['check point', 'checkpoint']],
  ['Barracuda', ['barracuda']],
  ['Untangle', ['untangle']],
  ['WatchGuard', ['watchguard', 'fireware https proxy']],
  ['SonicWall', ['sonicwall']],
  ['Squid', ['squid']],
  ['Fiddler', ['do_not_trust_fiddlerroot', 'fiddler']],
  ['mitmproxy', ['mitmproxy']],
  ['Charles Proxy', ['charles proxy']],
  ['Burp Suite', ['portswigger']],
];

/** The product an interceptor's certificates name; null when they name none. */
export function interceptorOf(chain: readonly Certificate[]): string | null {
  const names = chain
    .map((c) => c.issuer)
    .join('\n')
    .toLowerCase();
  return PRODUCTS.find(([, words]) => words.some((word) => names.includes(word)))?.[0] ?? null;
}

/** The words in a name by which such products are known. */
export const interceptorWords = (name: string): readonly string[] => {
  const text = name.toLowerCase();
  return PRODUCTS.flatMap(([, words]) => words.filter((word) => text.includes(word)));
};

export const isInterceptor = (product: string): boolean => PRODUCTS.some(([name]) => name === product);

/** A certificate for a name that nobody has: it was made on the spot. */
export const isForged = (chain: readonly Certificate[], inventedName: string): boolean =>
  chain[0] !== undefined && includesName(chain[0], inventedName);

/** Who made it: the top of the chain; for self-made leaves, whose key it is. */
export function makerOf(tls: TlsValue): string {
  const leaf = tls.chain[0];
  return isSelfMade(tls) ? `key ${leaf?.publicKey256}` : (tls.chain.at(-1)?.issuer ?? '');
}

export const isSelfMade = ({ chain }: TlsValue): boolean =>
  chain.length === 1 && chain[0] !== undefined && chain[0].issuer === chain[0].subject;
