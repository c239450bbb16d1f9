/** The script's address is option 252 of DHCP (draft-ietf-wrec-wpad-01 §4.4.1; facts, section 5.4). */
const OPTION = 252;
const MAX_LENGTH = 1000;

/**
 * An address as DHCP servers hand it out, often with a line end or a zero byte behind it; null for what is not fetched by
 * HTTP: a network may not name a file of this computer.
 */
export function scriptAddress(text: string): string | null {
  const address = text.replace(/[\0\s]+$/g, '').trim();
  // oxlint-disable-next-line no-control-regex -- what they would do in a terminal is why they are refused
  if (address.length > MAX_LENGTH || /[\0-\x20\x7f]/.test(address)) return null;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  return url.href;
}

/** NetworkManager: `DHCP4.OPTION[9]:wpad = http://…`, as `nmcli --terse --escape no --fields DHCP4 device show` prints. */
export function fromNetworkManager(text: string): string | null {
  const said = [...text.matchAll(/^DHCP4\.OPTION\[\d+\]:\s*(?:wpad|private_252) = (.+)$/gm)];
  return firstOf(said.map((match) => match[1] ?? ''));
}

/** systemd-networkd's lease, `/run/systemd/netif/leases/2`: options for private use as hexadecimal digits. */
export function fromNetworkd(text: string): string | null {
  const said = [...text.matchAll(/^OPTION_252=([0-9a-f]+)$/gim)];
  return firstOf(said.map((match) => Buffer.from(match[1] ?? '', 'hex').toString('latin1')));
}

/** dhclient.leases(5): newest last, and old ones stay; `expire` is UTC. The option's name is the administrator's choice. */
export function fromDhclient(text: string, nowMs: number): string | null {
  const leases = [...text.matchAll(/^lease \{([\s\S]*?)^\}/gm)].map((match) => match[1] ?? '');
  const living = leases.filter((lease) => endsAtMs(lease) > nowMs).toReversed();
  return firstOf(
    living.map((lease) => {
      const option = /^\s*option (?:unknown-252|wpad(?:-url)?|proxy-auto-discovery) (.+);$/m.exec(lease);
      const value = option?.[1] ?? '';
      const quoted = /^"(.*)"$/.exec(value);
      return quoted === null ? fromHexPairs(value) : unescaped(quoted[1] ?? '');
    }),
  );
}

function endsAtMs(lease: string): number {
  if (/^\s*expire never;$/m.test(lease)) return Number.POSITIVE_INFINITY;
  const match = /^\s*expire \d (\d{4})\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d);$/m.exec(lease);
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = (match?.slice(1) ?? []).map(
    Number,
  );
  return match === null ? 0 : Date.UTC(year, month - 1, day, hours, minutes, seconds);
}

const fromHexPairs = (value: string): string =>
  /^[0-9a-f]{1,2}(:[0-9a-f]{1,2})*$/i.test(value)
    ? value
        .split(':')
        .map((pair) => String.fromCodePoint(Number.parseInt(pair, 16)))
        .join('')
    : '';
const unescaped = (value: string): string =>
  value
    .replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 8)))
    .replace(/\\(.)/g, '$1');

/** `reg query …\Tcpip\Parameters\Interfaces /s`: each interface's options, where a lease is in force. */
export function fromWindowsInterfaces(text: string): string | null {
  const said = [...text.matchAll(/^\s+DhcpInterfaceOptions\s+REG_BINARY\s+([0-9A-F]+)\s*$/gim)];
  return firstOf(said.map((match) => optionIn(Buffer.from(match[1] ?? '', 'hex'))));
}

/**
 * Entries as the DHCP client keeps them, numbers little-endian, each of these four bytes wide: code, length of a class,
 * length of the data, whether it is a vendor's, when it expires; then class and data, filled up to four bytes.
 */
function optionIn(bytes: Buffer): string {
  const HEAD = 20;
  for (let at = 0; at + HEAD <= bytes.length;) {
    const from = at + HEAD + filledUp(bytes.readUInt32LE(at + 4));
    const length = bytes.readUInt32LE(at + 8);
    if (from + length > bytes.length) return '';
    const isVendors = bytes.readUInt32LE(at + 12) !== 0;
    if (bytes.readUInt32LE(at) === OPTION && !isVendors) return bytes.toString('latin1', from, from + length);
    at = from + filledUp(length);
  }
  return '';
}
const filledUp = (length: number): number => Math.ceil(length / 4) * 4;

/** Of several texts, the first that is an address. */
export const firstOf = (texts: readonly string[]): string | null =>
  texts.map(scriptAddress).find((address) => address !== null) ?? null;
