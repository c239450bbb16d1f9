import { AUTO_DETECT, NO_PROXY, type ProxySettings, readProxy } from './proxy-settings.ts';
import type { Proxy } from '../../../shared/model/hop.ts';

/** The values that matter, as `reg query` prints them: `    ProxyServer    REG_SZ    host:8080`. */
export function registryValues(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(/\r?\n/).flatMap((line) => {
      const match = /^\s+(\S+)\s+REG_\w+\s*(.*)$/.exec(line);
      return match === null ? [] : [[match[1] ?? '', (match[2] ?? '').trim()] as const];
    }),
  );
}

/** Internet Settings of the user, or of the machine where a policy says so (facts, section 5.4). */
export function fromWindows(
  values: ReadonlyMap<string, string>,
  source: 'windows-user' | 'windows-policy',
): ProxySettings {
  const url = values.get('AutoConfigURL') ?? '';
  if (url !== '') return { mode: 'pac', source, url, guessed: false };
  if (Number(values.get('ProxyEnable') ?? 0) === 1) {
    const bypass = (values.get('ProxyOverride') ?? '').split(';').filter((entry) => entry !== '');
    const fixed = serversIn(values.get('ProxyServer') ?? '');
    if (fixed.secure !== null || fixed.plain !== null) return { mode: 'fixed', source, ...fixed, bypass };
  }
  // Byte 8 of the blob: 1 direct, 2 proxy, 4 script, 8 automatic detection.
  const blob = values.get('DefaultConnectionSettings') ?? '';
  const flags = Number.parseInt(blob.slice(16, 18), 16);
  return (flags & 8) === 8 ? AUTO_DETECT : NO_PROXY;
}

/** `host:8080` for everything, or `http=a:80;https=b:80;socks=c:1080`. */
export function serversIn(text: string): { readonly secure: Proxy | null; readonly plain: Proxy | null } {
  if (!text.includes('=')) {
    const proxy = text === '' ? null : (readProxy(text)?.proxy ?? null);
    return { secure: proxy, plain: proxy };
  }
  const named = new Map(
    text.split(';').flatMap((part) => {
      const [kind = '', place = ''] = part.split('=');
      const proxy = readProxy(place, kind.trim().toLowerCase() === 'socks' ? 'socks5' : 'http');
      return proxy === null ? [] : [[kind.trim().toLowerCase(), proxy.proxy] as const];
    }),
  );
  const socks = named.get('socks') ?? null;
  return { secure: named.get('https') ?? socks, plain: named.get('http') ?? socks };
}

/** The blob `WinHttpSettings`, as hexadecimal: what services use, and browsers do not. Null where it says "direct". */
export function fromWinHttpBlob(hex: string): ProxySettings {
  const bytes = Buffer.from(hex.replace(/[^0-9a-f]/gi, ''), 'hex');
  if (bytes.length < 16) return NO_PROXY;
  const flags = bytes.readUInt32LE(8);
  const length = bytes.readUInt32LE(12);
  if ((flags & 2) !== 2 || length === 0 || 16 + length > bytes.length) {
    return (flags & 8) === 8 ? AUTO_DETECT : NO_PROXY;
  }
  const servers = serversIn(bytes.toString('latin1', 16, 16 + length));
  const at = 16 + length;
  const bypassLength = at + 4 <= bytes.length ? bytes.readUInt32LE(at) : 0;
  const bypass = bytes.toString('latin1', at + 4, Math.min(bytes.length, at + 4 + bypassLength)).split(';');
  return servers.secure === null && servers.plain === null
    ? NO_PROXY
    : { mode: 'fixed', source: 'winhttp', ...servers, bypass: bypass.filter((entry) => entry !== '') };
}
