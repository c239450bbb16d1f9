import type { CodeTexts } from '../../area.ts';

export const tls: CodeTexts<'tls'> = {
  'tls.intercepted': {
    name: 'TLS inspection',
    meaning:
      'Something on the way opens encrypted connections and shows certificates of its own, for several unrelated services. Where this computer trusts them, web pages and sign-in work; messages over SIP and calls over TLS often do not.',
    toldApart:
      'The issuers of unrelated services are compared, and a name that nobody has is asked for as well: whoever makes a certificate for it on the spot forges them. One service with a bad certificate is a fault of that service.',
    advice: [
      'Whoever runs the inspection exempts the hosts of the catalogue, as Microsoft advises for its services.',
      'Otherwise its root certificate is installed on every computer; certificate checks are never switched off.',
    ],
  },
  'tls.name-filtered': {
    name: 'Filter by server name',
    meaning:
      'The connection opens, but the TLS greeting is cut off or swallowed for particular server names only (SNI filtering).',
    toldApart:
      'The same address gets a greeting with a neutral name, and the suspect name is sent to a neutral address. If the neutral name is answered and the suspect one is stopped in both places, the name decides. If the size decides instead, large packets vanish.',
    advice: [
      'Whoever runs the web filter or firewall allows the server names (TLS, SNI).',
      'Run Callpath again.',
    ],
  },
  'tls.certificate-invalid': {
    name: 'Certificate not valid',
    meaning:
      'A particular service shows a certificate that has expired, is not valid yet, is made for another name, or comes from an issuer that is not trusted.',
    toldApart:
      'The certificate is checked against the roots that come with Callpath and those of this computer. The certificates of other services are compared: if several unrelated ones have the same strange issuer, it is TLS inspection.',
    advice: [
      'Check the clock of this computer.',
      'Check that the name leads to the right address here.',
      'Tell whoever runs the service.',
    ],
  },
  'tls.handshake-failed': {
    name: 'No encrypted connection',
    meaning: 'TLS fails for another reason: version or cipher refused, or closed during the handshake.',
    toldApart:
      'Name filtering, packet size and the certificate are excluded first. The alert, if one was sent, names the reason.',
    advice: [
      'Whoever runs the firewall or proxy checks whether it limits TLS versions.',
      'The service has to accept TLS 1.2 or 1.3.',
    ],
  },
  'tls.revocation-unreachable': {
    name: 'Revocation lists out of reach',
    meaning:
      'The hosts that serve certificate revocation lists (CRL, OCSP) are not reachable. Programs wait for them before they go on, and strict ones refuse the connection.',
    toldApart:
      'Only hosts that the catalogue marks as serving certificates count, and only while other hosts answer.',
    advice: [
      'Whoever runs the firewall or web filter allows plain HTTP, TCP 80, to these hosts without sign-in.',
    ],
  },
};
