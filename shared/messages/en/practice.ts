import type { PracticeTexts } from '../../model/practice-fault.ts';

export const practice: PracticeTexts = {
  none: {
    title: 'Nothing is wrong',
    story: 'Nothing was broken: every server answered as it should.',
  },
  'dns-name-blocked': {
    title: 'The directory search finds nobody',
    story:
      'The DNS server of the network said that the directory names do not exist. An independent DNS server knows them.',
  },
  'dns-name-refused': {
    title: 'Meetings cannot be joined',
    story: 'The DNS server of the network refused to answer for the meeting names, and for these names only.',
  },
  'dns-sinkhole': {
    title: 'The directory search finds nobody, although its name resolves',
    story:
      'The DNS server of the network gave an address of its own for the directory names, where nothing answers.',
  },
  'dns-resolver-silent': {
    title: 'Nothing opens at all',
    story:
      'The DNS server of the network took every question and answered none. The network itself was in order.',
  },
  'dns-resolver-failing': {
    title: 'No name can be found',
    story: 'The DNS server of the network answered every question with SERVFAIL: it could not do its work.',
  },
  'dns-slow': {
    title: 'Everything works, but each start takes seconds',
    story: 'The DNS server of the network waited almost a second before every answer.',
  },
  'srv-missing': {
    title: 'The partner company cannot be reached',
    story:
      'The service record that tells where the partner’s federation server is (_sipfederationtls._tcp) did not exist.',
  },
  'firewall-drop': {
    title: 'Messages stay on “connecting”',
    story:
      'Connections to the port of the messaging server were discarded without an answer, as a packet filter does.',
  },
  'firewall-reject': {
    title: 'Sign-in fails at once',
    story: 'Connections to the port of the sign-in server were refused immediately.',
  },
  'udp-blocked': {
    title: 'Calls connect, but there is no sound',
    story: 'Nothing that was sent over UDP to the media relays came back; only TCP got through.',
  },
  'udp-partly-blocked': {
    title: 'Some calls have sound, others have none',
    story: 'Of the four UDP ports of the media relay only the first two were open.',
  },
  'tls-intercepted': {
    title: 'Every program warns about certificates',
    story:
      'A gateway opened every encrypted connection and showed certificates of its own making, which this computer does not trust.',
  },
  'tls-intercepted-trusted': {
    title: 'It works, but somebody reads along',
    story:
      'A gateway opened every encrypted connection. This computer trusts the gateway’s authority, so nothing complained.',
  },
  'tls-name-filtered': {
    title: 'The directory search is cut off',
    story:
      'A filter read the server name in the TLS greeting and cut the connection when it was a directory name.',
  },
  'tls-name-swallowed': {
    title: 'The directory search waits for ever',
    story:
      'A filter read the server name in the TLS greeting and let nothing more through when it was a directory name.',
  },
  'tls-greeting-refused': {
    title: 'Secure connection to the meetings fails',
    story:
      'The TLS greeting of the meeting servers was answered with the alert “handshake failure”: no common settings.',
  },
  'certificate-expired': {
    title: 'The sign-in page shows a security warning',
    story: 'The certificate of the sign-in server had run out. The network was in order.',
  },
  'certificate-wrong-name': {
    title: 'The meeting page shows a security warning',
    story: 'The meeting server showed the certificate of another name. The network was in order.',
  },
  'certificate-untrusted': {
    title: 'The messaging server is not trusted',
    story: 'The messaging server showed a certificate that it had signed itself. The network was in order.',
  },
  'http-block-page': {
    title: 'Instead of the directory there is a page of the company',
    story: 'A web filter answered in place of the directory servers with its own “access blocked” page.',
  },
  'captive-portal': {
    title: 'In the hotel nothing works yet',
    story:
      'Before the sign-in page of the guest network is filled in, web requests are led to it and everything else is cut.',
  },
  'mtu-blackhole': {
    title: 'Over the VPN everything connects and then hangs',
    story:
      'Small packets got through, large ones vanished without a word: the tunnel was narrower than it said.',
  },
  unstable: {
    title: 'Now it works, now it does not',
    story: 'An overloaded gateway forgot every third connection and every third packet of the media.',
  },
  'sip-silent': {
    title: 'The messaging server accepts the call and says nothing',
    story: 'The messaging server completed TLS and then never answered a SIP request.',
  },
  'sip-closed': {
    title: 'The messaging server hangs up',
    story: 'The messaging server completed TLS and closed the connection at the first SIP request.',
  },
  'sip-not-sip': {
    title: 'Something else answers for the messaging server',
    story: 'A web server answered on the port where the messaging server should speak SIP.',
  },
  'service-unavailable': {
    title: 'Sign-in shows “try again later”',
    story: 'The sign-in server itself was failing and answered 503. The way to it was open.',
  },
  'service-retired': {
    title: 'The old contact list does not come back',
    story:
      'The old contact service was switched off for good by its owner. No network change brings it back.',
  },
  'revocation-unreachable': {
    title: 'Secure connections start with a delay',
    story: 'The servers that say which certificates were revoked refused every connection.',
  },
};
