import type { FindingDetails } from '../../model/finding.ts';
import type { FindingTexts } from '../area.ts';
import { sentences } from '../sentences.ts';
import { AGAIN, hostsInTitle, issuedBy, loss, ofScope, place } from './phrases.ts';

type Reason = FindingDetails['tls.certificate-invalid']['reason'];

interface ReasonText {
  /** After “the certificate” and “the certificates”. */
  readonly is: readonly [one: string, many: string];
  readonly seen: string;
  readonly advice: readonly string[];
}

const REASONS: Readonly<Record<Reason, ReasonText>> = {
  expired: {
    is: ['has expired', 'have expired'],
    seen: 'The last day of validity has passed.',
    advice: [
      'Check the date and time of this computer: a clock that is far ahead makes good certificates look expired.',
      'If the clock is right, tell whoever runs the service to renew the certificate; no firewall rule changes this.',
    ],
  },
  'not-yet-valid': {
    is: ['is not valid yet', 'are not valid yet'],
    seen: 'The first day of validity is still to come.',
    advice: [
      'Check the date and time of this computer: a clock that is behind makes good certificates look too young.',
      'If the clock is right, tell whoever runs the service; no firewall rule changes this.',
    ],
  },
  'name-mismatch': {
    is: ['is made for another name', 'are made for other names'],
    seen: 'The names do not match: another server answers here than the one asked for, or it was set up wrongly.',
    advice: [
      'Check which address the name has here, and whether a hosts file or an internal DNS zone points it elsewhere.',
      'If the address is right, tell whoever runs the service to install a certificate that holds this name.',
    ],
  },
  untrusted: {
    is: ['comes from an unknown issuer', 'come from an unknown issuer'],
    seen: 'This computer does not trust the issuer. Other services show their usual certificates, so the traffic as a whole is not inspected.',
    advice: [
      'If the issuer is your own organisation, have its root certificate installed on this computer.',
      'Otherwise tell whoever runs the service; do not trust an issuer that nobody knows.',
    ],
  },
};

export const certificateInvalid: Pick<FindingTexts<'tls'>, 'tls.certificate-invalid'> = {
  'tls.certificate-invalid': {
    title: ({ details, scope }) => {
      const [one, many] = REASONS[details.reason].is;
      const whose = hostsInTitle(scope);
      return ofScope(scope, `The certificate of ${whose} ${one}`, `The certificates of ${whose} ${many}`);
    },
    explanation: ({ details, scope }) =>
      sentences(
        `${place(scope)} ${ofScope(scope, 'shows a certificate', 'show certificates')} issued by ${issuedBy(details.issuer)}.`,
        REASONS[details.reason].seen,
        `Programs refuse such a connection. ${loss(scope)}`,
      ),
    remediation: ({ details }) => [...REASONS[details.reason].advice, AGAIN],
  },
};
