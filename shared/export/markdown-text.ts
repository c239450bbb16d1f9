const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text in Markdown that stays text: no markup, no HTML, and no link that a viewer makes by itself of a bare address
 * (GitHub Flavored Markdown, "Autolinks (extension)").
 */
export const markdownText = (text: string): string =>
  text
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '')
    .replace(/[\\`*_{}[\]|~#$]/g, (character) => `\\${character}`)
    .replaceAll('://', ':&#47;&#47;')
    .replace(/www\./gi, (word) => word.replace('.', '&#46;'))
    .replaceAll('@', '&#64;')
    .replace(
      /^(\s*)([-+=]|\d+[.)](?=\s|$))/,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );

/** Characters that end a code span or a table's cell, or that a careless viewer takes for HTML; no name has them. */
const CODE_LOOKALIKES: Readonly<Record<string, string>> = { '`': "'", '|': '¦', '<': '‹', '>': '›' };

/** A name, address or code in the fixed font. */
export const markdownCode = (text: string): string =>
  text === '' ? '' : `\`${text.replace(/[`|<>]/g, (character) => CODE_LOOKALIKES[character] ?? '')}\``;
