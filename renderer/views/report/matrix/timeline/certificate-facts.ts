import type { Messages } from '../../../../../shared/messages/messages.ts';
import type { Certificate, TlsValue } from '../../../../../shared/model/values.ts';
import { MOST_NAMES } from './bounds.ts';

/** A label and what it says; `verbatim` for what must be read letter by letter. */
export interface CertificateFact {
  readonly label: string;
  readonly text: string;
  readonly verbatim: boolean;
}

export function certificateFacts(certificate: Certificate, messages: Messages): readonly CertificateFact[] {
  const { words, report, ui } = messages;
  const { subject, issuer, validFrom, validTo, subjectAltNames, fingerprint256 } = certificate;
  const names = subjectAltNames.slice(0, MOST_NAMES);
  const left = subjectAltNames.length - names.length;
  const facts: readonly CertificateFact[] = [
    { label: ui.matrix.subject, text: subject, verbatim: true },
    { label: ui.matrix.issuer, text: issuer, verbatim: true },
    {
      label: ui.matrix.names,
      text: [...names, ...(left > 0 ? [report.andMore(left)] : [])].join(', '),
      verbatim: true,
    },
    { label: ui.matrix.validFrom, text: words.instant(validFrom), verbatim: false },
    { label: ui.matrix.validTo, text: words.instant(validTo), verbatim: false },
    { label: ui.matrix.fingerprint, text: fingerprint256, verbatim: true },
  ];
  return facts.filter(({ text }) => text !== '');
}

/** `trusted (roots of the program: trusted, roots of the system: …)`: what the root stores make of a chain. */
export function trustWords({ trust, verdict }: TlsValue, { report, ui }: Messages): string {
  const { stores, trust: verdicts } = ui.matrix;
  const each = (['bundled', 'system', 'extra'] as const)
    .filter((store) => trust[store] !== 'not-checked')
    .map((store) => report.labelled(stores[store], verdicts[trust[store]]));
  return [verdicts[verdict], ...each].join(' · ');
}

/** `TLSv1.3, TLS_AES_256_GCM_SHA384, h2`; empty when it ended before that was settled. */
export const encryptionWords = ({ protocol, cipher, alpn }: TlsValue): string =>
  [protocol, cipher, alpn].filter((part) => part !== null && part !== '').join(', ');
