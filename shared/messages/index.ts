import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Lang, Messages } from './messages.ts';

const MESSAGES: Readonly<Record<Lang, Messages>> = { en, fr };

/** Every sentence in the given language. */
export const messagesFor = (lang: Lang): Messages => MESSAGES[lang];
