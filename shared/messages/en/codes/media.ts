import type { CodeTexts } from '../../area.ts';

export const media: CodeTexts<'sip' | 'media' | 'nat'> = {
  'sip.no-answer': {
    name: 'Nothing speaks SIP',
    meaning: 'An encrypted connection to the SIP port works, but nothing there speaks SIP.',
    toldApart:
      'A SIP question is sent over the encrypted connection: any SIP status proves a SIP server. On port 5061, a server that wants a client certificate first has proved itself by its own certificate. Silence, an end, or another protocol is this finding.',
    advice: [
      'Whoever runs the firewall lets the port through untouched: no inspection, no application filter, no SIP helper (ALG).',
      'Try from another network: if it is the same there, tell whoever runs the service.',
    ],
  },
  'media.loss': {
    name: 'Media packets are lost',
    meaning:
      'More UDP packets to the media relays are lost than the published target allows: less than 1 % in any 15 seconds. Calls break up.',
    toldApart:
      'A series of packets goes to each relay that answers; where none answers, UDP is blocked, which is a finding of its own. The loss has to be above the target beyond chance (exact binomial test), and connections made meanwhile must not lose as much. Losses in even gaps or in every second alike are a rate limit.',
    advice: [
      'Try a cable instead of Wi-Fi, and without the VPN.',
      'Whoever runs the network gives media priority and looks for overload.',
    ],
  },
  'media.latency': {
    name: 'Media is late',
    meaning:
      'Round trips to the media relays take longer than the published target: less than 100 ms. People talk over each other.',
    toldApart: 'The middle of a series of round trips counts, so a single late packet is no finding.',
    advice: [
      'Check whether traffic leaves the network far away from here, through a VPN or a central proxy, and let media out locally.',
    ],
  },
  'media.jitter': {
    name: 'Media arrives unevenly',
    meaning:
      'Round trips to the media relays vary more than the published target: less than 30 ms. Voices sound chopped.',
    toldApart:
      'The differences between the round trips of one series count, not how long they take. Packets that only overtake each other are noted for information.',
    advice: [
      'Try a cable instead of Wi-Fi.',
      'Whoever runs the network gives media priority over other traffic.',
    ],
  },
  'nat.symmetric': {
    name: 'Another outside port for every destination',
    meaning:
      'The network gives every destination another outside port (symmetric NAT). Two people cannot send media to each other directly and need a relay, which works but takes longer.',
    toldApart:
      'Several relays are asked from the same socket which address and port they see. If the ports differ, this is it.',
    advice: ['Nothing has to be done as long as the media relays are reachable over UDP.'],
  },
};
