import type { CodeTexts } from '../../area.ts';

export const network: CodeTexts<'network'> = {
  'network.offline': {
    name: 'No network',
    meaning:
      'This computer has no usable network: no interface is up, there is no route, or nothing beyond it answers on any protocol. Nothing can be said about any service.',
    toldApart:
      'Interfaces and routes of this computer are read first. If both are there, DNS servers, neutral places and services are all asked: a single answer from anybody rules this out, and a firewall or DNS finding takes its place.',
    advice: [
      'Connect the cable, the Wi-Fi or the VPN.',
      'Check whether other computers at the same place get through.',
      'If none does, whoever runs the network checks the gateway and the line.',
    ],
  },
  'network.captive-portal': {
    name: 'Sign-in page of the network',
    meaning:
      'A sign-in page stands between this computer and the internet, as in hotels and guest networks. Nothing else gets through until somebody signs in.',
    toldApart:
      'A neutral test page whose content is known word for word is fetched over plain HTTP. A redirect or another content means a sign-in page. A web filter’s page appears for particular services only, and TLS inspection leaves this test page as it is.',
    advice: ['Open any http:// page in a browser and sign in.', 'Run Callpath again.'],
  },
  'network.ipv6-broken': {
    name: 'IPv6 does not work',
    meaning:
      'Names have IPv6 addresses that do not answer, while their IPv4 addresses do. Programs that try IPv6 first lose time with every connection.',
    toldApart:
      'Every address of a name is tried by itself. Only when the IPv6 addresses of several unrelated names fail and their IPv4 addresses answer is IPv6 at fault; a single dead IPv6 address belongs to its service.',
    advice: [
      'Whoever runs the network repairs the IPv6 route, or stops announcing IPv6 until it works.',
      'Firewall rules for IPv6 are checked beside those for IPv4.',
    ],
  },
  'network.unstable': {
    name: 'Lossy network',
    meaning:
      'Attempts are lost now and then with many targets, but no target is lost for good. Sign-in is slow, and calls are interrupted.',
    toldApart:
      'Whatever fails in the first pass is tried again later, alone and with pauses. If it answers then, it was loss or a limit on new connections; what stays silent every time is discarded by a firewall.',
    advice: [
      'Try a cable instead of Wi-Fi.',
      'Whoever runs the network looks for errors and overload on the line, and for a limit on new connections in the firewall.',
    ],
  },
  'network.mtu-blackhole': {
    name: 'Large packets vanish',
    meaning:
      'Connections open, but large packets vanish on the way to any destination, usually in a VPN or tunnel where ICMP is blocked.',
    toldApart:
      'A small and a large TLS greeting go to the same place. If the small one is answered and the large one is not, with several unrelated hosts, the size decides. A filter by name stops greetings of every size, and only for particular names.',
    advice: [
      'Try without the VPN.',
      'Whoever runs the tunnel or firewall lets ICMP “fragmentation needed” and “packet too big” through, or lowers the packet size (MTU, MSS clamping).',
    ],
  },
  'network.clock-skew': {
    name: 'Clock of this computer is wrong',
    meaning:
      'This computer’s clock is more than five minutes off. Sign-in fails, sometimes with a misleading message about a wrong password, and good certificates look expired or not valid yet.',
    toldApart:
      'The date in the answers of several unrelated servers is compared with this computer’s clock. Only when they agree with each other and not with this computer is the clock at fault; a single odd server is not.',
    advice: ['Set date, time and time zone, or switch automatic time on.', 'Sign out and in again.'],
  },
};
