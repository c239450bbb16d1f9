import type { Certificate } from '../model/values.ts';

/** Whether a certificate is for this very name; a wildcard is for what it covers (RFC 6125, section 6.4.3). */
export function includesName(certificate: Certificate, name: string): boolean {
  const wanted = name.toLowerCase();
  const names = [...certificate.subjectAltNames, ...(/CN=([^,]+)/.exec(certificate.subject)?.slice(1) ?? [])];
  return names.some((text) => {
    const own = text.trim().toLowerCase().replace(/^dns:/, '');
    if (own === wanted) return true;
    return (
      own.startsWith('*.') && own.split('.').length > 2 && wanted.slice(wanted.indexOf('.')) === own.slice(1)
    );
  });
}
