/** A domain that people's SIP addresses may be in: letters, digits and hyphens, and more than one label (RFC 1034 §3.5). */
export const isSipDomain = (text: string): boolean =>
  text.length <= 253 && /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i.test(text);
