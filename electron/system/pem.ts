const BLOCK = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

/** The certificates of a PEM text (RFC 7468 §5) as DER in base64, without line breaks; whatever else it holds is passed over. */
export function certificatesIn(pem: string): readonly string[] {
  return Array.from(pem.matchAll(BLOCK), ([, base64 = '']) => base64.replaceAll(/\s+/g, ''));
}

/** One certificate as PEM, for the interfaces that take nothing else. */
export function toPem(derBase64: string): string {
  const lines = derBase64.match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
