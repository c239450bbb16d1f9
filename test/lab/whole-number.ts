/** The value of an option that counts something. @throws Error naming the option */
export function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${option} takes a whole number, not ${text.slice(0, 40)}`);
  return Number(text);
}
