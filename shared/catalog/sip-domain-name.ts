/** Two labels at least, in ASCII form: what `--sip-domain` takes, and the field of the window. */
export const isSipDomain = (text: string): boolean =>
  text.length <= 253 && /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i.test(text);
