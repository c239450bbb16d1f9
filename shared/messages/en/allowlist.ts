import type { AllowlistText, AllowSetWords } from '../allowlist.ts';
import { featureName } from './features.ts';
import { instant, list } from './numbers.ts';

const sets = (ids: readonly number[]): string =>
  `${ids.length === 1 ? 'set' : 'sets'} ${list(ids.map(String))}`;

function set({ id, area, feature, required }: AllowSetWords): string {
  const what = [area, feature === null ? '' : `for ${featureName(feature)}`].filter((part) => part !== '');
  return `Set ${[String(id), ...what].join(', ')}: ${required ? 'required' : 'optional'}`;
}

export const allowlist: AllowlistText = {
  title: 'What a firewall or proxy has to let out, made by Callpath',
  made: ({ catalog, version, readOn, profile }) =>
    `Catalogue ${catalog}, version ${version}${readOn === null ? '' : ` (as of ${instant(readOn)})`}, profile ${profile}.`,
  onlyBlocked: ({ startedAt, label }) =>
    `Only what the check of ${instant(startedAt)}${label === '' ? '' : ` (${label})`} found blocked.`,
  nothingBlocked: 'That check found nothing blocked, so there is no rule here.',
  outbound: 'All of it is outbound, from the users’ computers; what is answered must be let back in.',
  optionalMarked: 'Without the sets marked optional the service works, with something less.',
  optionalLeftOut: (ids) => `Left out because only what is required was wanted: ${sets(ids)}.`,
  retired: ({ id, area, on, successor }) =>
    `Left out because it was retired on ${instant(on)}: set ${id}, ${area}. Its successor: ${successor}.`,
  unfilled: (names) => `Left out because no SIP domain was given (--sip-domain): ${list(names)}.`,
  formatName: {
    'windows-firewall': 'Windows Firewall (PowerShell)',
    pac: 'Proxy script (PAC)',
    squid: 'Squid',
    nftables: 'nftables',
    'cisco-asa': 'Cisco ASA',
    'paloalto-edl': 'Palo Alto external dynamic list',
    csv: 'Table (CSV)',
  },
  howTo: {
    'windows-firewall': [
      'Run it as an administrator. It replaces the rules of the group “Callpath” and touches no others.',
      'Windows lets everything out unless somebody changed that, and a rule that blocks outweighs these.',
    ],
    pac: [
      'Names of the list go directly, everything else goes where the line ELSEWHERE says: put your proxy there.',
      'The firewall must let these places out directly. Wildcards cover every depth below their domain.',
    ],
    squid: [
      'Include it in squid.conf before the first "http_access deny" that would catch it; "squid -k parse" checks it.',
      'Ports other than 80 and 443 must be in Safe_ports, and in SSL_ports for CONNECT, if you have those.',
      'Squid’s ".domain" covers every depth below the domain, and the domain itself.',
    ],
    nftables: [
      'Load it with "nft -f". It fills the chain "callpath" of the table "inet filter" anew and changes no other chain.',
      'Once, send new connections there: nft insert rule inet filter forward jump callpath',
      'It expects that established connections are accepted already.',
    ],
    'cisco-asa': [
      'Paste it in configuration mode, then put the lines of the access list CALLPATH into yours, before its denials.',
      'An older copy first has to go: clear configure access-list CALLPATH',
    ],
    'paloalto-edl': [
      'A list holds one kind: names (type URL), which leaves no room for comments, or with --ranges the address ranges (type IP).',
      'Entries end in a slash, so that nobody can append to the domain; "*." covers every depth below it, not itself.',
    ],
    csv: ['One row for each destination.'],
  },
  set,
  covered: (ids) => `Nothing of its own: the rules of ${sets(ids)} cover it.`,
  partlyCovered: (ids) => `The rest of it is covered by the rules of ${sets(ids)}.`,
  noRanges: ({ names, ports }) =>
    `No address ranges are published for it. Let these names out by a proxy or a firewall that knows names${ports === '' ? '' : ` (${ports})`}: ${names.join(', ')}`,
  noNames: ({ ranges, ports }) =>
    `It has only address ranges, for a firewall and not for a proxy${ports === '' ? '' : ` (${ports})`}: ${ranges.join(', ')}`,
  noPlaces: 'It has neither names nor address ranges here, so that there is no rule for it.',
  noPorts: 'No ports are published for it.',
  udpElsewhere: (ports) => `A proxy does not carry ${ports}: a firewall has to let it out directly.`,
  cannotWrite: ({ name, wider }) =>
    `This device cannot write the wildcard ${name}, so that it is not in the list. The next wider entry would be ${wider}.`,
  elsewhere: 'Everything else: put your proxy in the place of proxy.example:3128.',
  needs: { required: 'required', optional: 'optional' },
  columns: {
    set: 'Set',
    service: 'Service',
    feature: 'Needed for',
    need: 'Need',
    kind: 'Kind',
    destination: 'Destination',
    tcp: 'TCP ports',
    udp: 'UDP ports',
    notes: 'Notes',
  },
  kinds: { name: 'name', wildcard: 'wildcard', range: 'address range' },
};
