import type { FactOf } from '../../model/finding.ts';
import type { FindingTexts } from '../area.ts';
import { sentences, steps } from '../sentences.ts';
import { named } from './numbers.ts';
import { AGAIN, alternative, contrast, hosts, hostsInTitle, loss, ofScope, place } from './phrases.ts';

const issuedBy = (issuer: string): string => (issuer === '' ? 'an unnamed issuer' : `“${issuer}”`);

const CUT = {
  reset: 'is cut off (RST)',
  silence: 'gets no answer',
} as const;

const exempt = ({ scope, figures }: FactOf<'tls.intercepted'>): string =>
  named(figures.urls ?? scope.hosts, 8) || hosts(scope);

type Invalid = FactOf<'tls.certificate-invalid'>;
type Reason = Invalid['details']['reason'];

const INVALID: Readonly<
  Record<
    Reason,
    {
      readonly title: readonly [one: string, many: string];
      readonly seen: string;
      readonly advice: readonly string[];
    }
  >
> = {
  expired: {
    title: ['has expired', 'have expired'],
    seen: 'It was valid once; its last day has passed.',
    advice: [
      'Check the date and time of this computer: a clock that is far ahead makes good certificates look expired.',
      'If the clock is right, tell whoever runs the service to renew the certificate; no firewall rule changes this.',
    ],
  },
  'not-yet-valid': {
    title: ['is not valid yet', 'are not valid yet'],
    seen: 'Its first day is still to come.',
    advice: [
      'Check the date and time of this computer: a clock that is behind makes good certificates look too young.',
      'If the clock is right, tell whoever runs the service; no firewall rule changes this.',
    ],
  },
  'name-mismatch': {
    title: ['is made for another name', 'are made for other names'],
    seen: 'It is valid, but for another name: another server answers here than the one asked for, or it was set up wrongly.',
    advice: [
      'Check which address the name has here, and whether a hosts file or an internal DNS zone points it elsewhere.',
      'If the address is right, tell whoever runs the service to install a certificate that holds this name.',
    ],
  },
  untrusted: {
    title: ['comes from an untrusted issuer', 'come from an untrusted issuer'],
    seen: 'This computer does not trust the issuer. Other services show their usual certificates, so the traffic as a whole is not inspected.',
    advice: [
      'If the issuer is your own organisation, have its root certificate installed on this computer.',
      'Otherwise tell whoever runs the service; do not trust an issuer that nobody knows.',
    ],
  },
};

export const tls: FindingTexts<'tls'> = {
  'tls.intercepted': {
    title: ({ details: { product, trusted } }) =>
      `Encrypted traffic is inspected on the way${product === null ? '' : ` by ${product}`}${trusted ? '' : ', and not trusted'}`,
    explanation: ({ details: { issuer, product, trusted }, scope }) =>
      sentences(
        `${hosts(scope)} ${ofScope(scope, 'shows a certificate', 'all show certificates')} issued by ${issuedBy(issuer)}, which issues for none of these services.`,
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
        `Ask whoever runs the ${fact.details.product ?? 'firewall or proxy that inspects traffic'} to exempt ${exempt(fact)} from TLS inspection.`,
        !fact.details.trusted &&
          'If inspection has to stay, have its root certificate installed on this computer by the usual management; never switch certificate checks off.',
        AGAIN,
      ),
  },
  'tls.name-filtered': {
    title: ({ scope }) => `A filter cuts off connections by name: ${hostsInTitle(scope)}`,
    explanation: ({ details, figures, scope }) => {
      const others = contrast(scope, figures);
      return sentences(
        `A connection to ${place(scope)} opens, but the TLS greeting that names ${ofScope(scope, 'this host', 'these hosts')} ${CUT[details.how]}.`,
        others !== null
          ? `With another name in the greeting it is answered: ${others}.`
          : 'The same greeting with a neutral name is answered.',
        'So neither the address nor the port is blocked: something on the way reads the name in the greeting (SNI) and stops this one.',
        alternative(figures),
        loss(scope),
      );
    },
    remediation: ({ figures, scope }) => [
      `Ask whoever runs the web filter or firewall to allow the server ${ofScope(scope, 'name', 'names')} ${named(figures.urls ?? scope.hosts, 8) || hosts(scope)} (TLS, SNI) on TCP 443.`,
      AGAIN,
    ],
  },
  'tls.certificate-invalid': {
    title: ({ details, scope }) => {
      const [one, many] = INVALID[details.reason].title;
      return ofScope(
        scope,
        `The certificate of ${hostsInTitle(scope)} ${one}`,
        `The certificates of ${hostsInTitle(scope)} ${many}`,
      );
    },
    explanation: ({ details, scope }) =>
      sentences(
        `${place(scope)} ${ofScope(scope, 'shows a certificate', 'show certificates')} issued by ${issuedBy(details.issuer)}.`,
        INVALID[details.reason].seen,
        `Programs refuse such a connection. ${loss(scope)}`,
      ),
    remediation: ({ details }) => [...INVALID[details.reason].advice, AGAIN],
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
      `Ask whoever runs the firewall or web filter to allow plain HTTP, TCP 80, to ${named(figures.urls ?? scope.hosts, 8) || hosts(scope)} without sign-in.`,
      AGAIN,
    ],
  },
};
