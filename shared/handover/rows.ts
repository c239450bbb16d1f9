import type { ObservationsById } from '../export/evidence-words.ts';
import { portGroups } from '../messages/port-groups.ts';
import type { RowKey } from '../messages/handover.ts';
import type { Messages } from '../messages/messages.ts';
import type { Finding, Scope } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { portLabel, transportOf } from '../model/target.ts';
import { type AskFacts, texts } from './ask-facts.ts';
import type { AskKind } from './ask-kind.ts';
import { dnsRows } from './dns-rows.ts';
import { ownRules } from './own-rules.ts';
import type { SheetRow } from './sheet.ts';
import type { Team } from './team.ts';
import { urlsOf } from './urls.ts';

export interface RowContext {
  readonly team: Team;
  readonly kind: AskKind;
  readonly report: Report;
  readonly known: ObservationsById;
  readonly messages: Messages;
}
/** A row before it is put into words: its key, and what stands in it; nothing leaves it out. */
export type RawRow = readonly [key: RowKey, items: readonly string[]];

/** Rules take long lists; a wall of thousands of names helps nobody. */
const LISTED = 1000;

/** What is asked concerns the computer, the network or a device as a whole: a list of places would only distract. */
const PLACELESS: ReadonlySet<AskKind> = new Set<AskKind>([
  'let-media-past-proxy',
  'hand-out-gateway',
  'lead-out',
  'carry-ipv6',
  'keep-one-port',
  'connect',
  'sign-in',
  'set-clock',
  'renew-catalogue',
  'open-external-access',
  'allow-domain',
  'wait-for-change',
  'use-able-client',
  'let-contact-accept',
]);
/** Of the proxy itself, whoever it is to carry. */
const ABOUT_PROXY: ReadonlySet<AskKind> = new Set<AskKind>([
  'bring-back-proxy',
  'serve-script',
  'mend-script',
]);

/** All that a rule, a zone or a ticket needs of a finding, each where it applies. */
export function rowsOf(finding: Finding, facts: AskFacts, context: RowContext): readonly SheetRow[] {
  const { messages } = context;
  const { words, handover } = messages;
  const raw: readonly RawRow[] = [
    ...(PLACELESS.has(context.kind) ? [] : placeRows(finding, facts, context)),
    ['reason', [finding.explanation]],
    [
      'finding',
      [
        [
          finding.title,
          finding.code,
          words.severity[finding.severity],
          words.certainty(finding.confidence),
        ].join(' · '),
      ],
    ],
  ];
  return raw.flatMap(([key, items]) => {
    const text = listed(
      items.filter((item) => item !== ''),
      messages,
    );
    return text === '' ? [] : [{ key, label: handover.row[key], text }];
  });
}

/** Where it is about: what a firewall, a proxy or a zone is set up with. */
function placeRows(finding: Finding, facts: AskFacts, context: RowContext): readonly RawRow[] {
  const { team, messages, report } = context;
  const { handover } = messages;
  const { scope, figures } = facts;
  const names = [...new Set([...(figures.urls ?? []), ...scope.hosts])];
  const addresses = (figures.ranges ?? scope.addresses).filter((address) => !names.includes(address));
  const ports = portGroups(scope.ports).map(({ transport, ports: own }) => `${transport} ${own.join(', ')}`);
  if (team === 'dns') return dnsRows(finding, facts, names, context);
  const places: readonly RawRow[] = [
    ['names', names],
    ['addresses', addresses],
    ['ports', ports],
    ['protocol', spokenTo(scope, report, messages)],
  ];
  if (ABOUT_PROXY.has(context.kind)) return [['proxy', proxiesOf(finding, report)]];
  if (team === 'proxy') {
    return [
      ['proxy', proxiesOf(finding, report)],
      ['urls', urlsOf(names, scope.ports, report.subject?.endpoints ?? [])],
      ...places.filter(([key]) => key !== 'names' || scope.ports.length === 0),
      ...proxyRows(finding, context),
    ];
  }
  if (context.kind === 'open-own-firewall') {
    const firewall = report.environment.hostFirewall ?? null;
    const usual = firewall?.outbound === 'block' ? [handover.blockedByDefault] : [];
    return [...places, ['rules', [...ownRules(firewall, scope), ...usual]]];
  }
  if (team === 'firewall' && ports.length + names.length + addresses.length > 0)
    return [...places, ['direction', [handover.outbound]]];
  return places;
}

/** What the proxy is to do with the traffic it lets through. */
function proxyRows({ details }: Finding, { kind, messages: { handover } }: RowContext): readonly RawRow[] {
  switch (kind) {
    case 'exempt-from-inspection':
    case 'allow-hosts':
    case 'allow-ports':
    case 'drop-sign-in':
    case 'release-page':
      return [
        ['signIn', [handover.withoutSignIn(texts(details['schemes']))]],
        ['inspection', [handover.withoutInspection]],
      ];
    default:
      return [];
  }
}

function proxiesOf({ details }: Finding, { environment: { proxy } }: Report): readonly string[] {
  if (typeof details['proxy'] === 'string') return [details['proxy']];
  return proxy.source === 'none' ? [] : [proxy.pacUrl ?? '', ...proxy.routes];
}

/** What is spoken at the hosts and ports of a scope, as far as the report knows its endpoints. */
function spokenTo(scope: Scope, { subject }: Report, { handover }: Messages): readonly string[] {
  const concerned = (subject?.endpoints ?? []).filter(
    ({ host, port, as }) =>
      scope.hosts.includes(host) &&
      (scope.ports.length === 0 || scope.ports.includes(portLabel(port, transportOf(as)))),
  );
  return [...new Set(concerned.map(({ as }) => handover.spoken[as]))];
}

/** The network's name and this computer's addresses in it. */
export function sourceWords({ label, environment }: Report, { words }: Messages): string {
  const cards = environment.interfaces
    .filter(({ up, kind, addresses }) => up && kind !== 'loopback' && addresses.length > 0)
    .slice(0, 3)
    .map(({ name, addresses }) => `${addresses.slice(0, 2).join(', ')} (${name})`);
  const parts = [label, ...cards].filter((text) => text !== '');
  return parts.length === 0 ? words.state.unknown : parts.join(', ');
}

const listed = (items: readonly string[], { report }: Messages): string =>
  items.length <= LISTED
    ? items.join(', ')
    : [...items.slice(0, LISTED), report.andMore(items.length - LISTED)].join(', ');
