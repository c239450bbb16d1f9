/** How a connection begins: straight to the service, or to a proxy that carries it on. */
export type Hop = { readonly type: 'direct' } | Proxy;

/** `socks5` gives the proxy names and lets it resolve them (RFC 1928); `https` is TLS to the proxy itself. */
export interface Proxy {
  readonly type: 'http' | 'https' | 'socks5';
  /** A name or an address, as the setting says it. */
  readonly host: string;
  readonly port: number;
}

export const DIRECT: Hop = { type: 'direct' };

/** `http://proxy.example.test:3128`; `direct`. No user, no password: none is ever part of a hop. */
export function hopLabel(hop: Hop): string {
  if (hop.type === 'direct') return 'direct';
  const host = hop.host.includes(':') ? `[${hop.host}]` : hop.host;
  return `${hop.type}://${host}:${hop.port}`;
}
/** `proxy.example.test:3128`, as findings name a proxy. */
export const proxyLabel = ({ host, port }: Proxy): string =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`;

/** The hop that `hopLabel` wrote; null for anything else. */
export function parseHop(label: string): Hop | null {
  if (label === 'direct') return DIRECT;
  const match = /^(https?|socks5):\/\/(\[[^\]]+\]|[^/:[\]@]+):(\d{1,5})$/.exec(label);
  const [, type, host = '', port = ''] = match ?? [];
  if (type !== 'http' && type !== 'https' && type !== 'socks5') return null;
  return { type, host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}
