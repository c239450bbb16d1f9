import type { Lang, Messages } from '../../shared/messages/messages.ts';

/** A window speaks one language: the sentences of the other one are loaded when it is chosen. */
const held = new Map<Lang, Messages>();

export const holdMessages = (messages: Messages): void => void held.set(messages.lang, messages);

/** Null until they have been loaded. */
export const heldMessages = (lang: Lang): Messages | null => held.get(lang) ?? null;

/** Rejects where the host does not hand out its own file. */
export async function loadMessages(lang: Lang): Promise<Messages> {
  const known = heldMessages(lang);
  if (known !== null) return known;
  const messages =
    lang === 'fr'
      ? (await import('../../shared/messages/fr.ts')).fr
      : (await import('../../shared/messages/en.ts')).en;
  holdMessages(messages);
  return messages;
}
