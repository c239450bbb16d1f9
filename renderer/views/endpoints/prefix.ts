/** A range as its leading bits, in groups of 16: two for IPv4, eight for IPv6. */
export interface Prefix {
  readonly groups: readonly number[];
  readonly bits: number;
}

/**
 * A range as `normalCidr` spells it. Catalogues hold thousands of them and each is looked at with every key that is
 * pressed: reading them with a general parser would take half a second.
 */
export function prefixOf(cidr: string): Prefix {
  const slash = cidr.lastIndexOf('/');
  const address = cidr.slice(0, slash);
  const groups = address.includes(':') ? groupsOfIpv6(address) : groupsOfIpv4(address);
  return { groups, bits: Number(cidr.slice(slash + 1)) };
}

/** Whether two ranges have an address in common: one then lies within the other. */
export function overlap(a: Prefix, b: Prefix): boolean {
  if (a.groups.length !== b.groups.length) return false;
  let bits = Math.min(a.bits, b.bits);
  for (let at = 0; bits > 0; at += 1, bits -= 16) {
    const apart = (a.groups[at] ?? 0) ^ (b.groups[at] ?? 0);
    if (apart >> Math.max(0, 16 - bits) !== 0) return false;
  }
  return true;
}

function groupsOfIpv4(address: string): readonly number[] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  return [a * 256 + b, c * 256 + d];
}

function groupsOfIpv6(address: string): readonly number[] {
  const [head = '', tail] = address.split('::');
  const first = hexGroups(head);
  if (tail === undefined) return first;
  const last = hexGroups(tail);
  return [...first, ...Array.from({ length: 8 - first.length - last.length }, () => 0), ...last];
}

/** The last two groups may be written as IPv4. */
const hexGroups = (text: string): readonly number[] =>
  text === ''
    ? []
    : text
        .split(':')
        .flatMap((group) => (group.includes('.') ? groupsOfIpv4(group) : Number.parseInt(group, 16)));
