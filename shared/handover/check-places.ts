import type { Report } from '../model/report.ts';
import type { AskFacts } from './ask-facts.ts';
import { ownPorts } from './own-ports.ts';

/** Where a check is made, from the report: only what may stand in a command as it is. */
export interface CheckPlaces {
  readonly hosts: readonly CheckHost[];
  readonly resolvers: readonly CheckResolver[];
  /** `host:port` of the proxy in use; null without one. */
  readonly proxy: string | null;
  readonly url: string | null;
  readonly record: string | null;
}
export interface CheckHost {
  /** A name, or an address where the report knows no name. */
  readonly host: string;
  readonly isName: boolean;
  /** `443/tcp`, … */
  readonly ports: readonly string[];
}
export interface CheckResolver {
  readonly address: string;
  readonly port: string;
}

/** One or two show it; the request lists all. */
export const MOST_PLACES = 2;

/**
 * Names and addresses come from the network and from files, and a command is copied into a shell: only letters, digits,
 * dots, hyphens, underscores and colons pass, and nothing that begins like an option.
 */
const HOST = /^[a-z\d_](?:[a-z\d._-]{0,251}[a-z\d])?$/i;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}(?::[\da-f]{0,4}){2,7})$/i;
const URL_TEXT = /^https?:\/\/[a-z\d][a-z\d.:-]*(?:\/[\w./~-]*)?$/i;
const PORT = /^\d{1,5}\/(?:tcp|udp)$/;

const isHost = (text: string): boolean => HOST.test(text) || ADDRESS.test(text);

export function checkPlaces(facts: AskFacts, { environment, subject }: Report): CheckPlaces {
  const { hosts, addresses } = facts.scope;
  const { routes, pacUrl } = environment.proxy;
  const ports = facts.scope.ports.filter((port) => PORT.test(port));
  const named = hosts.filter(isHost);
  return {
    hosts: (named.length > 0 ? named : addresses.filter(isHost)).slice(0, MOST_PLACES).map((host) => ({
      host,
      isName: !ADDRESS.test(host),
      ports: ownPorts(host, ports, subject?.endpoints ?? []),
    })),
    resolvers: facts.resolvers.flatMap(resolverOf).slice(0, MOST_PLACES),
    proxy: [facts.named ?? '', ...routes].map(hostAndPort).find((text) => text !== null) ?? null,
    url: [facts.named, pacUrl].find((text) => text !== null && URL_TEXT.test(text)) ?? null,
    record: facts.named !== null && HOST.test(facts.named) ? facts.named : null,
  };
}

/** `192.0.2.53`, `192.0.2.53:5353`, `[2001:db8::1]:53`; none of what is no address. */
function resolverOf(resolver: string): readonly CheckResolver[] {
  const [, address = resolver, port = '53'] =
    /^\[(.+)\](?::(\d{1,5}))?$/.exec(resolver) ?? /^(\d+(?:\.\d+){3}):(\d{1,5})$/.exec(resolver) ?? [];
  return ADDRESS.test(address) ? [{ address, port }] : [];
}

function hostAndPort(text: string): string | null {
  const [, host = '', port = ''] = /^(?:[a-z\d]+:\/\/)?([^/:@]+):(\d{1,5})$/i.exec(text) ?? [];
  return isHost(host) ? `${host}:${port}` : null;
}
