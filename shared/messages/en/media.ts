import { assertNever } from '../../model/assert-never.ts';
import type { Figures, Scope } from '../../model/finding.ts';
import type { FindingTexts } from '../area.ts';
import { isPortLabel } from '../port-groups.ts';
import { sentences, steps } from '../sentences.ts';
import { duration, list, named, number } from './numbers.ts';
import { AGAIN, hosts, percent, portWords } from './phrases.ts';

/** Published targets for Teams media (facts, section 4.1): loss under 1 %, round trip under 100 ms, jitter under 30 ms. */
const CABLE = 'Try with a network cable instead of Wi-Fi, and without the VPN.';

/** `relay.example on UDP port 3480`. */
const place = (scope: Scope): string => `${hosts(scope)} on ${portWords(scope.ports)}`;

function unaffected({ unaffected: fine = [] }: Figures): string | null {
  const [first] = fine;
  if (first === undefined) return null;
  const what = isPortLabel(first) ? portWords(fine) : named(fine);
  return `Measured at the same time, ${what} met the target: only this way is concerned.`;
}

const WHOLE_NETWORK = {
  loss: 'Other connections are too few to tell: it may be the whole network that loses as much, and not media alone.',
  distance:
    'Nothing else could be timed that was sure to come from as far: it may be the whole network that takes as long, and not media alone.',
  jitter:
    'Too little else got through to compare with: it may be the whole network that is as uneven, and not media alone.',
  network: 'Other connections do no better: it is the whole network, and not media alone.',
} as const;

function pattern({ lossPattern, passPerSecond, sentPerSecond }: Figures): string | null {
  switch (lossPattern) {
    case 'limited':
      return `They are not lost by chance: of ${number(sentPerSecond ?? 0)} packets a second about ${number(passPerSecond ?? 0)} get through and the rest is dropped, which is how a rate limit works, such as a protection against UDP floods.`;
    case 'stopped':
      return 'They are not lost by chance: a single packet is answered, and from one packet of the series on none is, which is how a protection against UDP floods locks somebody out.';
    case 'bursts':
      return 'They are lost in heaps, as on a bad radio link or in a queue that overflows.';
    case 'even':
    case undefined:
      return null;
    default:
      return assertNever(lossPattern);
  }
}

/** The rules are that unsure where nothing could be compared. */
const isDoubtful = (confidence: number): boolean => confidence < 0.8;

const isCounted = ({ lossPattern }: Figures): boolean =>
  lossPattern === 'limited' || lossPattern === 'stopped';

export const media: FindingTexts<'media' | 'nat'> = {
  'media.loss': {
    title: ({ details, figures }) =>
      figures.lossPattern === 'limited'
        ? `A rate limit drops ${percent(details.lossPercent)} of the media packets`
        : `${percent(details.lossPercent)} of the media packets are lost`,
    explanation: ({ confidence, details, figures, scope }) =>
      sentences(
        `Of a series of packets sent to ${place(scope)} at the pace of a call, ${percent(details.lossPercent)} did not come back; under 1 % is what Microsoft asks for.`,
        pattern(figures),
        unaffected(figures),
        figures.alternative === 'whole-network' &&
          (isDoubtful(confidence) ? WHOLE_NETWORK.loss : WHOLE_NETWORK.network),
        'People hear gaps and metallic voices, and the picture freezes.',
      ),
    remediation: ({ figures, scope }) =>
      isCounted(figures)
        ? [
            `Ask whoever runs the firewall to exempt ${portWords(scope.ports)} from its protection against floods (DoS policy, rate limit), in both directions.`,
            AGAIN,
          ]
        : [
            CABLE,
            'Ask whoever runs the network to look for overload and errors on the line, and to give media priority.',
            AGAIN,
          ],
  },
  'media.latency': {
    title: ({ details }) => `Media packets take ${duration(details.medianMs)} there and back`,
    explanation: ({ confidence, details, figures, scope }) =>
      sentences(
        `A round trip to ${place(scope)} takes ${duration(details.medianMs)}; under 100 ms is what Microsoft asks for.`,
        figures.contrastMs !== undefined &&
          figures.alternative === undefined &&
          `Other places answer in ${duration(figures.contrastMs)}: it is the way of media that is long, and not that of the network.`,
        figures.alternative === 'whole-network' &&
          (isDoubtful(confidence) ? WHOLE_NETWORK.distance : WHOLE_NETWORK.network),
        unaffected(figures),
        'People talk over each other.',
      ),
    remediation: () => [
      'Check whether the traffic leaves the network far from here, through a VPN or a central office, and let media out locally.',
      AGAIN,
    ],
  },
  'media.jitter': {
    title: ({ details, figures }) =>
      details.jitterMs <= 30 && figures.reorderedPercent !== undefined
        ? `${percent(figures.reorderedPercent)} of the media packets are overtaken by later ones`
        : `Media packets arrive unevenly (${duration(details.jitterMs)} of jitter)`,
    explanation: ({ confidence, details, figures, scope }) =>
      sentences(
        `Round trips to ${place(scope)} vary by ${duration(details.jitterMs)} from one packet to the next; under 30 ms is what Microsoft asks for.`,
        figures.reorderedPercent !== undefined &&
          `Of the answers, ${percent(figures.reorderedPercent)} came behind later ones; the target is under 0.05 %.`,
        unaffected(figures),
        figures.alternative === 'whole-network' &&
          (isDoubtful(confidence) ? WHOLE_NETWORK.jitter : WHOLE_NETWORK.network),
        'People hear choppy voices.',
      ),
    remediation: ({ figures }) =>
      steps(
        CABLE,
        figures.reorderedPercent !== undefined &&
          'Ask whoever runs the network whether packets of one call take several ways (line bundles, SD-WAN, load balancing per packet), and have each call keep to one.',
        'Ask whoever runs the network to give media priority over other traffic.',
        AGAIN,
      ),
  },
  'nat.symmetric': {
    title: () => 'Every destination sees another outside port',
    explanation: ({ details }) =>
      sentences(
        `Asked from one and the same port of this computer, the relays saw it as ${list(details.mappings)}: the network gives every destination a port of its own (symmetric NAT).`,
        'Two people cannot send sound and picture to each other directly; they use a relay, which works and takes a little longer.',
      ),
    remediation: () => [
      'Nothing has to be done as long as the media relays are reachable over UDP.',
      'For direct calls, ask whoever runs the network for a NAT that keeps one outside port for all destinations (RFC 4787).',
    ],
  },
};
