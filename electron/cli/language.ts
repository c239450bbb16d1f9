import { messagesFor } from '../../shared/messages/index.ts';
import type { Lang, Messages } from '../../shared/messages/messages.ts';

/** The system's language where Callpath speaks it, else English. */
export function systemLang(): Lang {
  const locale =
    process.env['LC_ALL'] ||
    process.env['LC_MESSAGES'] ||
    process.env['LANG'] ||
    Intl.DateTimeFormat().resolvedOptions().locale;
  return /^fr([-_.@]|$)/i.test(locale) ? 'fr' : 'en';
}

/** Looked for before the command line is parsed: its errors and its help are in that language, too. */
export function messagesFromArguments(argv: readonly string[]): Messages {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = at < 0 ? null : argv[at]?.includes('=') ? argv[at]?.slice('--lang='.length) : argv[at + 1];
  return messagesFor(value === 'en' || value === 'fr' ? value : systemLang());
}
