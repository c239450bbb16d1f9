import type { CodeTexts } from '../../area.ts';

export const firewall: CodeTexts<'firewall' | 'host-firewall'> = {
  'firewall.drop': {
    name: 'Firewall discards connections',
    meaning:
      'Connections over TCP to particular hosts or ports get no answer at all, on every attempt, while others do. A packet filter discards them.',
    toldApart:
      'Several attempts are made, alone and with pauses, so that loss is not taken for a block. Another port of the same host and neutral places are tried: if they answer, the network works and the rule is what differs. A port that is merely closed is refused at once and not silent.',
    advice: [
      'Whoever runs the firewall allows the ports outbound, to the ranges and names in the report.',
      'Run Callpath again.',
    ],
  },
  'firewall.reject': {
    name: 'Firewall refuses connections',
    meaning: 'Connections over TCP are refused at once, by something on the way (TCP reset or ICMP message).',
    toldApart:
      'The time to the refusal is held against the time to an answer of the same host: a refusal that comes sooner was sent from nearby. An ICMP message names a device on the way. A refusal from the far end may be the service’s own closed port.',
    advice: [
      'Whoever runs the firewall allows the ports outbound, to the ranges and names in the report.',
      'If the refusal comes from the far end, try from another network first.',
    ],
  },
  'firewall.udp-blocked': {
    name: 'Media over UDP blocked',
    meaning:
      'UDP to the media relays gets no answer on some or all ports. Calls fall back to TCP 443, and sound and picture suffer, or part of them does.',
    toldApart:
      'Each port (3478 to 3481) is asked by itself, with several kinds of question: any answer proves the way. TCP to the same relay shows that the host is there.',
    advice: [
      'Whoever runs the firewall allows UDP 3478-3481 outbound, to the ranges in the report, and lets the answers back in.',
      'Media is sent directly: a web proxy cannot carry UDP.',
    ],
  },
  'host-firewall.blocked': {
    name: 'This computer’s own firewall blocks',
    meaning:
      'The firewall of this computer itself blocks the connection, by a rule or because it blocks everything outbound that no rule allows.',
    toldApart:
      'The system forbids the connection itself, so the attempt ends at once and no packet leaves. The rules and the default of the active profile are read; security products with filters of their own may not show there.',
    advice: [
      'Whoever manages this computer allows the program outbound, or removes the blocking rule.',
      'Check the security software beside the system’s own firewall.',
    ],
  },
};
