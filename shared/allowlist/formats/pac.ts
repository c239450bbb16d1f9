import type { Allowlist } from '../allowlist.ts';
import { commented } from '../comment.ts';
import { type NameRule, nameRules } from '../name-rules.ts';
import { headTexts, nameNotes, setTexts } from '../say.ts';
import { isAddress } from '../../catalog/host-name.ts';
import { isWildcard } from '../../catalog/wildcard.ts';
import type { Messages } from '../../messages/messages.ts';
import { type Hop, proxyLabel } from '../../model/hop.ts';

/** Engines take a long condition apart by calling themselves. */
const MOST_IN_ONE = 50;

/**
 * A proxy script in the language of every engine since Netscape's: the names go directly, the rest elsewhere.
 *
 * @param elsewhere null: a proxy that nobody has, to be replaced; sending everything directly until somebody does would
 *   lead around the proxy without a word
 */
export function renderPac(list: Allowlist, messages: Messages, elsewhere: Hop | null): string {
  return [
    ...commented('// ', headTexts(list, 'pac', messages)),
    '',
    ...(elsewhere === null ? commented('// ', [messages.allowlist.elsewhere]) : []),
    `var ELSEWHERE = "${answerFor(elsewhere ?? NOBODYS)}";`,
    '',
    'function FindProxyForURL(url, host) {',
    '  host = host.toLowerCase();',
    '  if (host.charAt(host.length - 1) == ".") host = host.substring(0, host.length - 1);',
    ...nameRules(list).flatMap((rule) => [
      '',
      ...commented('  // ', [...setTexts(rule.set, messages), ...nameNotes(rule, messages)]),
      ...ruleLines(rule),
    ]),
    '',
    '  return ELSEWHERE;',
    '}',
    '',
  ].join('\n');
}

function ruleLines({ names }: NameRule): readonly string[] {
  const tests = names.flatMap(testsFor);
  const lines: string[] = [];
  for (let at = 0; at < tests.length; at += MOST_IN_ONE)
    lines.push(`  if (${tests.slice(at, at + MOST_IN_ONE).join(' ||\n      ')}) return "DIRECT";`);
  return lines;
}

/** Names hold letters, digits, dots, hyphens and underscores: nothing that ends a string. */
function testsFor(name: string): readonly string[] {
  if (isAddress(name) && name.includes(':')) return [`host == "${name}"`, `host == "[${name}]"`];
  if (!isWildcard(name)) return [`host == "${name}"`];
  const domain = name.startsWith('*.') ? name.slice(1) : null;
  return domain === null || isWildcard(domain)
    ? [`shExpMatch(host, "${name}")`]
    : [`dnsDomainIs(host, "${domain}")`];
}

/** A name that never exists (RFC 2606 §2). */
const NOBODYS: Hop = { type: 'http', host: 'proxy.example', port: 3128 };

const WORDS = { http: ['PROXY'], https: ['HTTPS'], socks5: ['SOCKS5', 'SOCKS'] } as const;

const answerFor = (hop: Hop): string =>
  hop.type === 'direct' ? 'DIRECT' : WORDS[hop.type].map((word) => `${word} ${proxyLabel(hop)}`).join('; ');
