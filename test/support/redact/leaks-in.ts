/** Which of the secrets a text holds, however they are written there. */
export function leaksIn(text: string, secrets: readonly string[]): readonly string[] {
  const plain = text.normalize('NFC').toLowerCase();
  const decoded = plain.replaceAll(/%[\da-f]{2}/g, (code) => safely(code));
  const unmarked = plain
    .replaceAll('&#39;', "'")
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('\\\\', '\\');
  return secrets.filter((secret) => {
    const wanted = secret.normalize('NFC').toLowerCase();
    return [plain, decoded, unmarked].some((where) => isIn(where, wanted));
  });
}
/** `10.0.0.1` is not in `10.0.0.10`. */
function isIn(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + wanted.length]];
    if (!(/[\da-f]/.test(before) && /^[\da-f]/.test(wanted)) && !(/\d/.test(after) && /\d$/.test(wanted)))
      return true;
  }
  return false;
}
function safely(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}
