import type { Allowlist } from '../allowlist.ts';
import { commented } from '../comment.ts';
import { type NameRule, nameRules } from '../name-rules.ts';
import { portTexts } from '../port-list.ts';
import { headTexts, nameNotes, setTexts } from '../say.ts';
import { isAddress } from '../../catalog/host-name.ts';
import type { Messages } from '../../messages/messages.ts';

/** A piece of `squid.conf`. `-n`: a request that names an address is not looked up for its name. */
export function renderSquid(list: Allowlist, messages: Messages): string {
  return [
    ...commented('# ', headTexts(list, 'squid', messages)),
    '',
    ...nameRules(list).flatMap((rule) => [
      ...commented('# ', [...setTexts(rule.set, messages), ...nameNotes(rule, messages)]),
      ...ruleLines(rule),
      '',
    ]),
  ].join('\n');
}

function ruleLines({ set, names, ports }: NameRule): readonly string[] {
  const acl = `callpath_${set.id}`;
  const hosts = names.filter((name) => !isAddress(name));
  const kinds = [
    { name: acl, type: 'dstdomain -n', values: domains(hosts.filter(isDomain)) },
    {
      name: `${acl}_pattern`,
      type: 'dstdom_regex -n',
      values: hosts.filter((name) => !isDomain(name)).map(pattern),
    },
    { name: `${acl}_address`, type: 'dst -n', values: names.filter(isAddress) },
  ].filter(({ values }) => values.length > 0);
  if (kinds.length === 0) return [];
  const portAcl = ports === null ? [] : [`acl ${acl}_port port ${portTexts(ports).join(' ')}`];
  return [
    // A line each: Squid's lines are bounded.
    ...kinds.flatMap(({ name, type, values }) => values.map((value) => `acl ${name} ${type} ${value}`)),
    ...portAcl,
    ...kinds.map(({ name }) => `http_access allow ${name}${ports === null ? '' : ` ${acl}_port`}`),
  ];
}

/** `teams.microsoft.com`, `*.teams.microsoft.com`: what `dstdomain` can say. */
const isDomain = (name: string): boolean => !(name.startsWith('*.') ? name.slice(2) : name).includes('*');

/**
 * `.domain` stands for the domain and everything below it. Squid refuses a list that has a domain and something under
 * it, so what another entry holds is left out.
 */
function domains(names: readonly string[]): readonly string[] {
  const dotted = new Set(names.filter((name) => name.startsWith('*.')).map((name) => name.slice(2)));
  const isUnder = (name: string): boolean => {
    for (let dot = name.indexOf('.'); dot !== -1; dot = name.indexOf('.', dot + 1))
      if (dotted.has(name.slice(dot + 1))) return true;
    return false;
  };
  return names.flatMap((name) => {
    const isWild = name.startsWith('*.');
    const domain = isWild ? name.slice(2) : name;
    if (isUnder(domain) || (!isWild && dotted.has(domain))) return [];
    return [isWild ? `.${domain}` : domain];
  });
}

/** A star that stands elsewhere (`*cdn.onenote.net`): at least one character, dots included. */
const pattern = (name: string): string => `^${name.replaceAll('.', String.raw`\.`).replaceAll('*', '.+')}$`;
