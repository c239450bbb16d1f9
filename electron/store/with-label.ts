import { offsetOfPlace, valueEnd } from '../../shared/catalog/offset-of-place.ts';

/** A report's text under another label, and otherwise as it was: a newer version's fields stay in it. */
export function withLabel(text: string, label: string): string {
  const at = offsetOfPlace(text, 'label');
  const value = JSON.stringify(label);
  // Without a label of its own, the place found is the report's.
  if (text.charAt(at) === '{') return `${text.slice(0, at + 1)}\n  "label": ${value},${text.slice(at + 1)}`;
  return `${text.slice(0, at)}${value}${text.slice(valueEnd(text, at))}`;
}
