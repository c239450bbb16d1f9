import ipaddr from 'ipaddr.js';

/**
 * Whether a host is among those that go direct. Understood are the forms of all systems: `example.test` and
 * `.example.test` (the name and everything under it, as curl reads NO_PROXY), `*.example.test`, `10.*`, `10.0.0.0/8`,
 * `host:port`, `<local>` (names without a dot), `*`.
 */
export function isBypassed(host: string, port: number, bypass: readonly string[]): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return bypass.some((entry) => matches(name, port, entry.trim().toLowerCase()));
}

function matches(name: string, port: number, entry: string): boolean {
  if (entry === '') return false;
  if (entry === '*') return true;
  if (entry === '<local>') return !name.includes('.') && !name.includes(':');
  const range = rangeOf(entry);
  if (range !== null) return ipaddr.isValid(name) && inRange(name, range);
  const withPort = /^(.+?):(\d{1,5})$/.exec(entry);
  if (withPort !== null && !ipaddr.isValid(entry))
    return Number(withPort[2]) === port && matches(name, port, withPort[1] ?? '');
  // A scheme in front, as Windows allows it.
  const pattern = entry.replace(/^[a-z]+:\/\//, '');
  if (pattern.includes('*')) return wildcard(pattern).test(name);
  const suffix = pattern.replace(/^\./, '');
  return name === suffix || (!ipaddr.isValid(name) && name.endsWith(`.${suffix}`));
}

const wildcard = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'))
      .join('.*')}$`,
  );

type Range = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

function rangeOf(entry: string): Range | null {
  try {
    return entry.includes('/') ? ipaddr.parseCIDR(entry) : null;
  } catch {
    return null;
  }
}

function inRange(name: string, [base, bits]: Range): boolean {
  const address = ipaddr.process(name);
  if (address.kind() !== base.kind()) return false;
  return address.match(base, bits);
}
