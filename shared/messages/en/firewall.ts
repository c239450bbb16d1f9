import type { FactOf } from '../../model/finding.ts';
import type { FindingTexts } from '../area.ts';
import { isPortLabel } from '../port-groups.ts';
import { sentences, steps } from '../sentences.ts';
import { duration } from './numbers.ts';
import * as say from './phrases.ts';

/** Below “likely” the title does not claim what the evidence does not carry. */
const may = (confidence: number, sure: string, unsure: string): string =>
  confidence >= 0.75 ? sure : unsure;

function dropTitle({ confidence, details, figures, scope }: FactOf<'firewall.drop'>): string {
  const discards = may(confidence, 'discards', 'may discard');
  if (figures.everything === true) return `A firewall ${discards} everything that leaves this network`;
  if (details.wholeHost) return `A firewall ${discards} all connections to ${say.hostsInTitle(scope)}`;
  return `A firewall ${discards} ${say.portWords(scope.ports)}`;
}

const NEAR_OR_FAR = {
  near: 'The refusal came back sooner than the service itself could answer, so a device nearby sends it.',
  far: 'The refusal took as long as an answer of the service itself, so it comes from its end or from right in front of it.',
  unknown: 'Where on the way the refusal comes from is not known.',
} as const;

/** Media over UDP: what calls do without it (facts: clients try UDP first, then TCP 443). */
function fallback({ details, figures }: FactOf<'firewall.udp-blocked'>): string {
  if (details.open.length > 0)
    return 'Calls can use the ports that answer; where audio, video and screen sharing have a port each, what belongs to a blocked port goes over TCP 443 instead.';
  if (figures.noFallback !== undefined)
    return `The way that calls would take instead, ${say.portWords([figures.noFallback])} of the relay, does not carry them either: from here calls have no way at all.`;
  if (figures.fallback === undefined)
    return 'Calls then have to go over TCP 443, where that is open: sound and picture lag, and break up as soon as packets are lost.';
  const way = isPortLabel(figures.fallback) ? say.portWords([figures.fallback]) : figures.fallback;
  return `Calls fall back to ${way}, which answers here: they connect, but over TCP: expect delay, and sound and picture that break up as soon as packets are lost.`;
}

export const firewall: FindingTexts<'firewall' | 'host-firewall'> = {
  'firewall.drop': {
    title: dropTitle,
    explanation: ({ details, figures, scope }) =>
      figures.everything === true
        ? sentences(
            `${say.attemptsTo(figures)} ${say.hosts(scope)} and neutral places got no answer at all${say.within(figures)}.`,
            'This computer has its address and its route, but nothing gets out on any port: a packet filter discards it all.',
            'Nothing online works from here, so no service is to blame, and nothing can be said about any single one.',
          )
        : sentences(
            `${say.attemptsTo(figures)} ${say.place(scope)} on ${say.portWords(scope.ports)} got no answer at all${say.within(figures)}${say.whileContrast(scope, figures)}.`,
            details.wholeHost
              ? `No port of ${say.ofScope(scope, 'this host', 'these hosts')} answers, while other places on the internet do.`
              : null,
            'A port that is merely closed refuses at once; silence means that something between this computer and the service discards the packets.',
            say.alternative(figures),
            say.loss(scope),
          ),
    remediation: ({ figures, scope }) =>
      steps(
        figures.everything === true &&
          'Check whether this computer is in quarantine, in a guest network, or waits for a network sign-in (802.1X).',
        say.allow(scope, figures),
        figures.alternative === 'host-down' &&
          'Try the same place from another network: if it is silent there too, the host is down and no rule here helps.',
        say.AGAIN,
      ),
  },
  'firewall.reject': {
    title: ({ confidence, details, figures, scope }) => {
      const refuses = may(confidence, 'refuses', 'may refuse');
      if (figures.everything === true) return `A firewall ${refuses} everything that leaves this network`;
      const ports = say.portWords(scope.ports);
      return details.by === 'far' ? `The far end ${refuses} ${ports}` : `A firewall ${refuses} ${ports}`;
    },
    explanation: ({ details, figures, scope }) => {
      const were = figures.attempts === 1 ? 'was' : 'were';
      const soon = figures.waitedMs === undefined ? ' at once' : say.within(figures);
      const how = details.icmp ? 'by an ICMP message' : 'with a TCP reset (RST)';
      return sentences(
        `${say.attemptsTo(figures)} ${say.place(scope)} on ${say.portWords(scope.ports)} ${were} refused${soon}, ${how}${say.whileContrast(scope, figures)}.`,
        figures.everything === true &&
          'Neutral places are refused in the same way, so no service is to blame.',
        NEAR_OR_FAR[details.by],
        say.alternative(figures),
        say.loss(scope),
      );
    },
    remediation: ({ details, figures, scope }) =>
      steps(
        say.allow(scope, figures),
        (details.by !== 'near' || figures.alternative !== undefined) &&
          'Try the same place from another network: if it refuses there too, the service itself has closed the port, and no rule here helps.',
        say.AGAIN,
      ),
  },
  'firewall.udp-blocked': {
    title: ({ details }) =>
      details.open.length > 0
        ? `A firewall blocks some media ports (${say.portRule(details.blocked)})`
        : 'A firewall blocks media over UDP',
    explanation: (fact) => {
      const { details, figures, scope } = fact;
      const others = say.contrast(scope, figures);
      return sentences(
        `Nothing came back from ${say.place(scope)} on ${say.portWords(details.blocked)}${details.open.length > 0 ? `, while ${say.portWords(details.open)} answered` : ''}${say.within(figures) && `, although Callpath waited ${duration(figures.waitedMs ?? 0)}`}.`,
        others !== null && `The hosts themselves are there: ${others}.`,
        figures.proxied === true &&
          'The web goes through a proxy here; UDP never does, so media needs a way of its own.',
        fallback(fact),
        say.alternative(figures),
      );
    },
    remediation: ({ details, figures, scope }) => [
      say.allow({ ...scope, ports: details.blocked }, figures),
      'Have the answers let back in as well, and this traffic sent directly: a web proxy cannot carry UDP.',
      say.AGAIN,
    ],
  },
  'host-firewall.blocked': {
    title: ({ scope }) => `This computer’s firewall blocks ${say.portWords(scope.ports)}`,
    explanation: ({ scope }) =>
      sentences(
        `This computer refuses to send to ${say.place(scope)} on ${say.portWords(scope.ports)}: nothing of it reaches the network.`,
        'No firewall on the way is to blame.',
        say.loss(scope),
      ),
    remediation: ({ scope }) => [
      `Ask whoever manages this computer to allow outbound ${say.portRule(scope.ports)} in its own firewall (Windows Defender Firewall, security suite, nftables).`,
      say.AGAIN,
    ],
  },
};
