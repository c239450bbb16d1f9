import { printable } from '../model/printable.ts';

/** What some file system forbids in a name, and what a shell or a person would stumble over. */
const FORBIDDEN = /["*/:<>?\\|]+/g;
/** Devices on Windows, whatever ending follows the name. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** A text from a person or a file as part of a file's name, good on Windows, macOS and Linux; may come out empty. */
export function inFileName(text: string, maxLength: number): string {
  return printable(text.normalize('NFC').replaceAll(FORBIDDEN, '-'), maxLength)
    .replace(/…$/, '')
    .replace(/^[. ~-]+/, '')
    .replace(DEVICE, '$&_')
    .replace(/[. ]+$/, '');
}
