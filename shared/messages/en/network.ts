import type { FindingTexts } from '../area.ts';
import { sentences } from '../sentences.ts';
import { number, plural } from './numbers.ts';
import { AGAIN, concerns, hosts, loss, percent, within } from './phrases.ts';

const OFFLINE = {
  'no-interface': {
    title: 'This computer is not connected to any network',
    seen: 'No network interface of this computer is up: no cable, no Wi-Fi, no VPN.',
    first: 'Connect the network cable, or join a Wi-Fi network.',
    next: 'If that is done already, check whether the network adapter is disabled or its driver missing.',
  },
  'no-route': {
    title: 'This computer has no way out of its own network',
    seen: 'A network interface is up, but there is no route to anywhere else: this computer was given no gateway.',
    first: 'Reconnect to the network, so that the computer asks for its address again (DHCP).',
    next: 'If that changes nothing, ask whoever runs the network why this place hands out no gateway.',
  },
  'no-answer': {
    title: 'Nothing beyond this computer answers',
    seen: 'This computer is connected and knows a way out, but nothing beyond it answered on any protocol.',
    first: 'Check whether other computers at the same place get through; reconnect cable, Wi-Fi or VPN.',
    next: 'If all of them are cut off, ask whoever runs the network to check the gateway and the line behind it.',
  },
} as const;

export const network: FindingTexts<'network'> = {
  'network.offline': {
    title: ({ details }) => OFFLINE[details.reason].title,
    explanation: ({ details }) =>
      sentences(
        OFFLINE[details.reason].seen,
        'Nothing online works from here, so nothing can be said about any single service or firewall rule.',
      ),
    remediation: ({ details }) => [OFFLINE[details.reason].first, OFFLINE[details.reason].next, AGAIN],
  },
  'network.captive-portal': {
    title: () => 'A sign-in page stands between here and the internet',
    explanation: ({ details }) =>
      sentences(
        details.portalUrl === null
          ? 'The neutral test page, whose content is always the same, came back with another one.'
          : `The neutral test page was answered with a redirect to ${details.portalUrl}.`,
        'Networks for guests do this until somebody signs in or accepts their terms (captive portal).',
        'Until then nothing else gets through, so nothing is known about the services.',
      ),
    remediation: ({ details }) => [
      details.portalUrl === null
        ? 'Open any page that begins with http:// in a browser, and sign in on the page that appears.'
        : `Open ${details.portalUrl} in a browser, and sign in or accept the terms there.`,
      'If no sign-in is wanted at this place, ask whoever runs the network to let this computer through.',
      AGAIN,
    ],
  },
  'network.unstable': {
    title: ({ details }) => `This network loses ${percent(details.lossPercent)} of the attempts`,
    explanation: ({ details, scope }) =>
      sentences(
        `${percent(details.lossPercent)} of all attempts got no answer, now here, now there.`,
        'Every place that failed once answered when it was tried again, so no rule blocks anything: packets get lost.',
        'People notice slow sign-ins, interrupted calls and messages that arrive late.',
        concerns(scope),
      ),
    remediation: () => [
      'Move to a cable, or closer to the Wi-Fi access point, and run Callpath again.',
      'If the loss stays, ask whoever runs the network to check the line for errors and overload, and the firewall for a limit on new connections.',
      AGAIN,
    ],
  },
  'network.mtu-blackhole': {
    title: () => 'Large packets vanish on the way',
    explanation: ({ scope, figures }) =>
      sentences(
        `Connections to ${hosts(scope)} open, but the first large packet gets no answer${within(figures)}.`,
        'A small greeting to the same places is answered.',
        'It happens with unrelated destinations, so no filter picks out a name: a link on the way carries only smaller packets, and the message that says so (ICMP) is thrown away.',
        loss(scope),
      ),
    remediation: () => [
      'Disconnect the VPN, if one is in use, and run Callpath again: if this finding is gone, the tunnel is the cause.',
      'Ask whoever runs the VPN or the firewall to let ICMP “fragmentation needed” (IPv4) and “packet too big” (IPv6) through, or to lower the packet size of the tunnel (MTU, MSS clamping).',
      AGAIN,
    ],
  },
  'network.ipv6-broken': {
    title: () => 'IPv6 does not lead anywhere here',
    explanation: ({ scope }) =>
      sentences(
        `${hosts(scope)} ${scope.hosts.length === 1 ? 'has' : 'have'} IPv6 addresses that do not answer from here, while the IPv4 addresses do.`,
        'Programs try IPv6 first: connections start late, and programs that know no way back fail.',
      ),
    remediation: () => [
      'Ask whoever runs the network to carry IPv6 to the internet, or to stop handing out IPv6 addresses.',
      AGAIN,
    ],
  },
  'network.clock-skew': {
    title: ({ details }) =>
      `The clock of this computer is ${skewWords(details.skewSeconds)} ${details.skewSeconds > 0 ? 'fast' : 'slow'}`,
    explanation: ({ details, scope }) =>
      sentences(
        `Several servers agree on the time, and this computer says something else: ${skewWords(details.skewSeconds)} ${details.skewSeconds > 0 ? 'later' : 'earlier'}.`,
        'Certificates then look expired or not yet valid, and sign-ins are refused.',
        concerns(scope),
      ),
    remediation: () => [
      'Set the clock of this computer, and let it follow a time server.',
      'If it drifts again, ask whoever runs the domain to check its time source.',
      AGAIN,
    ],
  },
};

/** Minutes up to two hours, then hours, then days. */
function skewWords(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  if (minutes < 120) return `${number(minutes)} ${plural(minutes, 'minute', 'minutes')}`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return `${number(hours)} hours`;
  return `${number(Math.round(hours / 24))} days`;
}
