const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** What XML 1.0 §2.2 does not allow even as a character reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text for an element or an attribute. `>` is escaped as well, so `]]>` cannot appear. */
export const xmlText = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** One element. `content` is XML already, or text to be escaped. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | { readonly text: string },
): string {
  const listed = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const inner = typeof content === 'string' ? content : xmlText(content.text);
  return inner === '' ? `<${name}${listed.join('')}/>` : `<${name}${listed.join('')}>${inner}</${name}>`;
}
