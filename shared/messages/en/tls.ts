import type { FindingTexts } from '../area.ts';
import { sentences, steps } from '../sentences.ts';
import { certificateInvalid } from './certificate-invalid.ts';
import {
  AGAIN,
  alternative,
  hosts,
  hostsInTitle,
  issuedBy,
  loss,
  ofScope,
  place,
  portRule,
  releasable,
} from './phrases.ts';

const CUT = {
  reset: 'is cut off (RST)',
  silence: 'gets no answer',
} as const;

export const tls: FindingTexts<'tls'> = {
  ...certificateInvalid,
  'tls.intercepted': {
    title: ({ details: { product, trusted } }) => {
      if (trusted)
        return `Encrypted traffic is inspected on the way${product === null ? '' : ` by ${product}`}`;
      return product === null
        ? 'Encrypted traffic is inspected, and this computer does not trust it'
        : `Encrypted traffic is inspected by ${product}, which this computer does not trust`;
    },
    explanation: ({ details: { issuer, product, trusted }, scope }) =>
      sentences(
        `${hosts(scope)} ${ofScope(scope, 'shows a certificate', 'show certificates')} issued by ${issuedBy(issuer)}, which issues for none of these services.`,
        'The same issuer for unrelated services means that something on the way opens the encryption and closes it again with certificates of its own (TLS inspection).',
        product === null
          ? 'The certificates do not tell which product it is.'
          : `By the issuer’s name it is ${product}; that is a guess from the name alone.`,
        trusted
          ? 'This computer trusts the issuer, so sign-in and web pages work. Messages over SIP and calls over TLS often do not survive inspection, and Microsoft advises to exempt these hosts from it.'
          : `This computer does not trust the issuer, so programs end the connection. ${loss(scope)}`,
      ),
    remediation: (fact) =>
      steps(
        `Ask whoever runs ${fact.details.product ?? 'the firewall or proxy that inspects traffic'} to exempt ${releasable(fact.scope, fact.figures)} from TLS inspection.`,
        !fact.details.trusted &&
          'If inspection has to stay, have its root certificate installed on this computer by the usual management; never switch certificate checks off.',
        AGAIN,
      ),
  },
  'tls.name-filtered': {
    title: ({ scope }) =>
      `A filter stops ${hostsInTitle(scope)} by ${ofScope(scope, 'its name', 'their names')}`,
    explanation: ({ details, figures, scope }) =>
      sentences(
        `A connection to ${place(scope)} opens, but the TLS greeting that names ${ofScope(scope, 'this host', 'these hosts')} ${CUT[details.how]}.`,
        figures.contrast !== undefined &&
          `The same greeting with the neutral name ${figures.contrast} is answered there, so neither the address nor the port is blocked.`,
        figures.elsewhere !== undefined &&
          `The name is stopped at the neutral address ${figures.elsewhere} too, where another name is answered.`,
        'Something on the way reads the name in the greeting (SNI) and stops this one.',
        alternative(figures),
        loss(scope),
      ),
    remediation: ({ figures, scope }) => [
      `Ask whoever runs the web filter or firewall to allow the server ${ofScope(scope, 'name', 'names')} ${releasable(scope, figures)} (TLS, SNI) on ${portRule(scope.ports)}.`,
      AGAIN,
    ],
  },
  'tls.handshake-failed': {
    title: ({ scope }) => `No encrypted connection to ${hostsInTitle(scope)}`,
    explanation: ({ details, figures, scope }) =>
      sentences(
        `A connection to ${place(scope)} opens, but TLS ends before it is secure${details.alert === null ? ', without a reason given' : `, with the alert “${details.alert}”`}.`,
        'Nothing points to the certificate or to a filter by name: the two sides do not agree on how to encrypt, or one of them gives up.',
        alternative(figures),
        loss(scope),
      ),
    remediation: ({ scope }) => [
      `Ask whoever runs the firewall or proxy whether it changes or limits TLS versions to ${hosts(scope)}.`,
      'If it does not, tell whoever runs the service: TLS 1.2 and 1.3 were offered and not accepted.',
      AGAIN,
    ],
  },
  'tls.revocation-unreachable': {
    title: () => 'Revocation lists of certificates are out of reach',
    explanation: ({ figures, scope }) =>
      sentences(
        `${hosts(scope)} ${ofScope(scope, 'does', 'do')} not answer, while the services themselves do.`,
        'Programs ask there whether a certificate was revoked (CRL, OCSP). Without an answer they wait before they go on, and strict ones refuse the connection.',
        'So sign-in may be slow, or fail on some computers only.',
        alternative(figures),
      ),
    remediation: ({ figures, scope }) => [
      `Ask whoever runs the firewall or web filter to allow plain HTTP, TCP 80, to ${releasable(scope, figures)} without sign-in.`,
      AGAIN,
    ],
  },
};
