import { AUTO_DETECT, NO_PROXY, type ProxySettings, readProxy } from './proxy-settings.ts';

/** What `scutil --proxy` prints: a property list as text (facts, section 5.4). */
export function fromMacos(text: string): ProxySettings {
  const value = (key: string): string => new RegExp(`^\\s*${key} : (.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  const enabled = (key: string): boolean => value(`${key}Enable`) === '1';
  if (enabled('ProxyAutoConfig') && value('ProxyAutoConfigURLString') !== '')
    return { mode: 'pac', source: 'macos', url: value('ProxyAutoConfigURLString'), guessed: false };
  const proxy = (kind: 'HTTP' | 'HTTPS' | 'SOCKS') =>
    enabled(kind)
      ? (readProxy(`${value(`${kind}Proxy`)}:${value(`${kind}Port`)}`, kind === 'SOCKS' ? 'socks5' : 'http')
          ?.proxy ?? null)
      : null;
  const secure = proxy('HTTPS') ?? proxy('SOCKS');
  const plain = proxy('HTTP') ?? proxy('SOCKS');
  if (secure !== null || plain !== null) {
    const list = /ExceptionsList : <array> \{([^}]*)\}/s.exec(text)?.[1] ?? '';
    const exceptions = [...list.matchAll(/^\s*\d+ : (.*)$/gm)].flatMap((match) => match[1]?.trim() ?? []);
    const local = value('ExcludeSimpleHostnames') === '1' ? ['<local>'] : [];
    return { mode: 'fixed', source: 'macos', secure, plain, bypass: [...exceptions, ...local] };
  }
  return value('ProxyAutoDiscoveryEnable') === '1' ? AUTO_DETECT : NO_PROXY;
}
