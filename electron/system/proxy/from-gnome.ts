import { AUTO_DETECT, NO_PROXY, type ProxySettings, readProxy } from './proxy-settings.ts';

/**
 * What `gsettings list-recursively org.gnome.system.proxy` prints: a line a key, `schema key value`, the value as
 * GVariant text (facts, section 5.4).
 */
export function fromGnome(text: string): ProxySettings {
  const values = new Map<string, string>(
    text.split('\n').flatMap((line) => {
      const match = /^org\.gnome\.system\.proxy(?:\.(\w+))? ([\w-]+) (.*)$/.exec(line.trim());
      return match === null ? [] : [[`${match[1] ?? ''}.${match[2] ?? ''}`, match[3] ?? ''] as const];
    }),
  );
  const string = (key: string): string => /^'(.*)'$/.exec(values.get(key) ?? '')?.[1] ?? '';
  switch (string('.mode')) {
    case 'auto': {
      const url = string('.autoconfig-url');
      return url === '' ? AUTO_DETECT : { mode: 'pac', source: 'gnome', url, guessed: false };
    }
    case 'manual': {
      const proxy = (kind: 'http' | 'https' | 'socks') => {
        const host = string(`${kind}.host`);
        const port = Number(values.get(`${kind}.port`) ?? 0);
        if (host === '' || !(port > 0)) return null;
        return (
          readProxy(
            `${host.includes(':') ? `[${host}]` : host}:${port}`,
            kind === 'socks' ? 'socks5' : 'http',
          )?.proxy ?? null
        );
      };
      const secure = proxy('https') ?? proxy('http') ?? proxy('socks');
      const plain = proxy('http') ?? proxy('socks');
      const bypass = [...(values.get('.ignore-hosts') ?? '').matchAll(/'([^']*)'/g)].flatMap(
        (m) => m[1] ?? [],
      );
      return secure === null && plain === null
        ? NO_PROXY
        : { mode: 'fixed', source: 'gnome', secure, plain, bypass };
    }
    default:
      return NO_PROXY;
  }
}
