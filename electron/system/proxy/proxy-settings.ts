import type { Proxy } from '../../../shared/model/hop.ts';

/** Where a setting comes from, as the report shows it. */
export type ProxySource =
  | 'none'
  | 'argument'
  | 'environment'
  | 'windows-user'
  | 'windows-policy'
  | 'winhttp'
  | 'macos'
  | 'gnome'
  | 'wpad'
  /** The browser engine itself was asked. */
  | 'chromium';

/** What a computer is set to use. */
export type ProxySettings =
  | { readonly mode: 'none'; readonly source: ProxySource }
  | {
      readonly mode: 'fixed';
      readonly source: ProxySource;
      /** For `https:` and everything that is tunnelled; null: those go direct. */
      readonly secure: Proxy | null;
      /** For plain `http:`. */
      readonly plain: Proxy | null;
      /** Hosts that go direct: see `isBypassed`. */
      readonly bypass: readonly string[];
    }
  | {
      readonly mode: 'pac';
      readonly source: ProxySource;
      /** `http:`, `https:`, or the path of a file. */
      readonly url: string;
      /** Found by WPAD: that nobody hands a script out is then no fault. */
      readonly guessed: boolean;
    };

export const NO_PROXY: ProxySettings = { mode: 'none', source: 'none' };
/** A script is looked for where networks hand it out; that there is none is no mistake. */
export const AUTO_DETECT: ProxySettings = { mode: 'pac', source: 'wpad', url: '', guessed: true };

const DEFAULT_PORTS: Readonly<Record<string, number>> = {
  'http:': 80,
  'https:': 443,
  'socks5:': 1080,
  'socks5h:': 1080,
  'socks:': 1080,
};

/**
 * A proxy as people write it: `http://host:3128`, `host:8080`, `socks5://[::1]:1080`; user and password, which are
 * not part of a hop, apart. Null for what is none.
 */
export function readProxy(
  text: string,
  defaultScheme = 'http',
): { readonly proxy: Proxy; readonly user: string; readonly password: string } | null {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${defaultScheme}://${text}`;
  // The port is lost in a URL of a scheme whose default it is, so the scheme is changed first.
  const parts = /^([a-z][a-z0-9]*):\/\/(.*)$/is.exec(withScheme.trim());
  const scheme = `${parts?.[1]?.toLowerCase() ?? ''}:`;
  const defaultPort = DEFAULT_PORTS[scheme];
  const neutral = `proxy://${parts?.[2] ?? ''}`;
  if (defaultPort === undefined || !URL.canParse(neutral)) return null;
  const { hostname, port, username, password, pathname, search } = new URL(neutral);
  if (hostname === '' || !/^\/?$/.test(pathname) || search !== '') return null;
  const type = scheme.startsWith('socks') ? 'socks5' : scheme === 'https:' ? 'https' : 'http';
  return {
    proxy: {
      type,
      host: hostname.replace(/^\[|\]$/g, '').toLowerCase(),
      port: port === '' ? defaultPort : Number(port),
    },
    user: decoded(username),
    password: decoded(password),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
