import type { AskKind } from '../../../handover/ask-kind.ts';
import type { HandoverText } from '../../handover.ts';
import { instant, named, plural } from '../numbers.ts';
import { hosts, ofScope, portRule } from '../phrases.ts';

type NetworkAsk = Extract<
  AskKind,
  | 'hand-out-gateway'
  | 'lead-out'
  | 'let-large-packets'
  | 'find-loss'
  | 'find-media-loss'
  | 'carry-ipv6'
  | 'shorten-way'
  | 'even-out'
  | 'keep-one-port'
  | 'connect'
  | 'sign-in'
  | 'set-clock'
  | 'open-own-firewall'
  | 'compare-answer'
  | 'renew-catalogue'
  | 'open-external-access'
  | 'allow-domain'
  | 'wait-for-change'
  | 'use-able-client'
  | 'let-contact-accept'
  | 'mend-certificate'
  | 'mend-service'
  | 'move-on'
>;

const CERTIFICATE: Readonly<Record<string, string>> = {
  expired: 'which has expired',
  'not-yet-valid': 'which is not valid yet',
  'name-mismatch': 'which is made for another name',
  untrusted: 'whose issuer is not known',
};

/** What is asked of the network team, the user and the owner of a service. */
export const TEAM_NETWORK_ASKS: Pick<HandoverText['ask'], NetworkAsk> = {
  'hand-out-gateway': () => 'Find out why this place hands out no gateway (DHCP), and hand one out.',
  'lead-out': () => 'Check the gateway and the line behind it: nothing beyond this computer answers.',
  'let-large-packets': ({ scope }) =>
    `Let ICMP “fragmentation needed” (IPv4) and “packet too big” (IPv6) through, or lower the packet size of the tunnel (MTU, MSS clamping), on the way to ${hosts(scope)}.`,
  'find-loss': ({ scope }) =>
    `Look for errors and overload on the line and the Wi-Fi, and for a limit on new connections in the firewall, on the way to ${hosts(scope)}.`,
  'find-media-loss': ({ scope }) =>
    `Look for overload and errors on the line and the Wi-Fi on the way to ${hosts(scope)}, and give media (${portRule(scope.ports)}) priority.`,
  'carry-ipv6': () => 'Carry IPv6 to the internet, or stop handing out IPv6 addresses.',
  'shorten-way': ({ scope }) =>
    `Let media (${portRule(scope.ports)} to ${hosts(scope)}) out locally, and not through a VPN or a central office far from here.`,
  'even-out': ({ scope, figures }) =>
    `Give media (${portRule(scope.ports)} to ${hosts(scope)}) priority over other traffic${figures.reorderedPercent === undefined ? '' : ', and keep each call to one way'}.`,
  'keep-one-port': () =>
    'For direct calls, use a NAT that keeps one outside port for all destinations (RFC 4787); while the media relays answer over UDP, nothing has to be done.',
  connect: () =>
    'Connect the network cable or join a Wi-Fi network, and check that the network adapter is switched on.',
  'sign-in': ({ named: portal }) =>
    `Open ${portal ?? 'any page that begins with http://'} in a browser, and sign in or accept the terms there.`,
  'set-clock': () => 'Set the clock of this computer, and let it follow a time server.',
  'open-own-firewall': ({ scope }) =>
    `Allow outbound ${portRule(scope.ports)} to ${hosts(scope)} in the firewall of this computer.`,
  'compare-answer': ({ scope }) =>
    `Open ${hosts(scope)} in a browser here and on another network, and compare; if only this network shows something else, hand this sheet to the proxy team.`,
  'renew-catalogue': () =>
    'Use a newer endpoint catalogue, and check allow lists that were made from the old one against it.',
  'open-external-access': () =>
    'Switch on external communications and contact with Skype users, for the organisation and for this person; a change may take 24 hours.',
  'allow-domain': ({ figures: { domain, listed } }) =>
    listed === true
      ? `Take ${domain ?? 'the contact’s domain'} off the list of blocked domains, or say why it has to stay there.`
      : `Put ${domain ?? 'the contact’s domain'} on the list of allowed domains; the other side has to allow yours as well.`,
  'wait-for-change': ({ named: readyAt }) =>
    `Try again ${readyAt === null ? 'when the 24 hours after the change are over' : `after ${instant(readyAt)}`}; before, sign out of the client and in again.`,
  'use-able-client': () => 'Use a client that can do it, such as Teams or the one for Windows.',
  'let-contact-accept': () => 'Ask the contact to sign in and accept the request, or to send one.',
  'mend-certificate': ({ scope, named: reason }) =>
    `Replace the certificate of ${hosts(scope)}${reason === null || CERTIFICATE[reason] === undefined ? '' : `, ${CERTIFICATE[reason]}`}; first make sure that the clock of the computer that measured was right.`,
  'mend-service': ({ scope, listed }) =>
    listed.length === 0
      ? `Find out why ${hosts(scope)} ${ofScope(scope, 'does', 'do')} not work: the way to ${ofScope(scope, 'it', 'them')} is open.`
      : `Repair ${named(listed, 8)}, or take ${plural(listed.length, 'it', 'them')} out of DNS: the other addresses of ${hosts(scope)} answer.`,
  'move-on': ({ scope, named: successor }) =>
    `Plan without ${hosts(scope)}${successor === null ? '' : `, and with ${successor}`}; there is nothing to open in any firewall.`,
};
