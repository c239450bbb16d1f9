import type { Endpoint } from '../model/subject.ts';
import { covers, ownPorts } from './own-ports.ts';

/**
 * Names and ports as a proxy's list takes them: `https://*.contoso.example`, `http://crl.example`, and what is neither
 * with its port, as CONNECT names it: `sip.contoso.example:5061`. A name goes with the ports it is known to need, and
 * one that a wildcard covers is left out.
 */
export function urlsOf(
  names: readonly string[],
  ports: readonly string[],
  endpoints: readonly Endpoint[],
): readonly string[] {
  const patterns = names.filter((name) => name.startsWith('*.'));
  const single = names.filter(
    (name) => !patterns.includes(name) && !patterns.some((all) => covers(all, name)),
  );
  const wanted = ports.filter((label) => label.endsWith('/tcp'));
  return [...patterns, ...single].flatMap((name) =>
    ownPorts(name, wanted, endpoints).map((label) => urlOf(name, Number.parseInt(label, 10))),
  );
}

function urlOf(name: string, port: number): string {
  const host = name.includes(':') ? `[${name}]` : name;
  if (port === 443) return `https://${host}`;
  return port === 80 ? `http://${host}` : `${host}:${port}`;
}
