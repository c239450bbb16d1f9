import type { Picture, PictureNote } from './picture.ts';
import type { Messages } from '../messages/messages.ts';
import { assertNever } from '../model/assert-never.ts';

/** What stands before the client's line, as the word alone is not enough at a glance. */
export const NOTE_SYMBOL: Readonly<Record<PictureNote, string>> = {
  sent: '✓',
  refused: '✕',
  asks: '→',
  empty: '–',
  pending: '…',
};

/** A picture in words, top to bottom, for who reads a terminal or has the page read out. */
export function pictureLines(picture: Picture, { guide, report }: Messages): readonly string[] {
  const text = guide.picture;
  switch (picture.kind) {
    case 'conversation': {
      const { presence, bubbles, note, atContact } = picture;
      return [
        `${text.contact} · ${text.presence[presence]}`,
        ...bubbles.map(({ from, says }) => report.labelled(text[from], text.messages[says])),
        ...(note === null ? [] : [`${NOTE_SYMBOL[note]} ${text.notes[note]}`]),
        ...(note === 'asks' ? [`[${text.accept}] [${text.decline}]`] : []),
        ...(atContact === null ? [] : [report.labelled(text.atContact, text.seenThere[atContact])]),
      ];
    }
    case 'search': {
      const { directories, result } = picture;
      const found = {
        person: `${text.contact} · ${text.sought}`,
        offer: `→ ${text.offer}`,
        nobody: text.nobody,
      };
      return [
        report.labelled(text.search, text.sought),
        ...(directories.length === 0
          ? []
          : [directories.map((directory) => `[${text.directories[directory]}]`).join(' ')]),
        found[result],
      ];
    }
    default:
      return assertNever(picture);
  }
}
