import type { FindingTexts } from '../area.ts';
import { sentences } from '../sentences.ts';
import { duration, list } from './numbers.ts';
import { AGAIN, hosts, percent } from './phrases.ts';

/** Published targets for Teams media (facts, section 4.1): loss under 1 %, round trip under 100 ms, jitter under 30 ms. */
const CABLE = 'Try with a network cable instead of Wi-Fi, and without the VPN.';

export const media: FindingTexts<'media' | 'nat'> = {
  'media.loss': {
    title: ({ details }) => `${percent(details.lossPercent)} of the media packets are lost`,
    explanation: ({ details, scope }) =>
      sentences(
        `Of a series of packets sent to ${hosts(scope)} at the pace of a call, ${percent(details.lossPercent)} did not come back; under 1 % is what Microsoft asks for.`,
        'People hear gaps and metallic voices, and the picture freezes.',
      ),
    remediation: () => [
      CABLE,
      'Ask whoever runs the network to look for overload and errors on the line, and to give media priority.',
      AGAIN,
    ],
  },
  'media.latency': {
    title: ({ details }) => `Media packets take ${duration(details.medianMs)} there and back`,
    explanation: ({ details, scope }) =>
      sentences(
        `A round trip to ${hosts(scope)} takes ${duration(details.medianMs)}; under 100 ms is what Microsoft asks for.`,
        'People talk over each other.',
      ),
    remediation: () => [
      'Check whether the traffic leaves the network far from here, through a VPN or a central office, and let media out locally.',
      AGAIN,
    ],
  },
  'media.jitter': {
    title: ({ details }) => `Media packets arrive unevenly (${duration(details.jitterMs)} of jitter)`,
    explanation: ({ details, scope }) =>
      sentences(
        `Round trips to ${hosts(scope)} vary by ${duration(details.jitterMs)} from one packet to the next; under 30 ms is what Microsoft asks for.`,
        'People hear choppy voices.',
      ),
    remediation: () => [
      CABLE,
      'Ask whoever runs the network to give media priority over other traffic.',
      AGAIN,
    ],
  },
  'nat.symmetric': {
    title: () => 'Every destination sees another outside port',
    explanation: ({ details }) =>
      sentences(
        `Two relays saw this computer as ${list(details.mappings)}: the network gives every destination a port of its own (symmetric NAT).`,
        'Two people cannot send sound and picture to each other directly; they use a relay, which works and takes a little longer.',
      ),
    remediation: () => [
      'Nothing has to be done as long as the media relays are reachable over UDP.',
      'For direct calls, ask whoever runs the network for a NAT that keeps one outside port for all destinations (RFC 4787).',
    ],
  },
};
