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

/** The value of `--lang` as it stands there; null without one. */
export function langArgument(argv: readonly string[]): string | null {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[at];
  if (word === undefined) return null;
  return word === '--lang' ? (argv[at + 1] ?? null) : word.slice('--lang='.length);
}

/** Looked for before the command line is parsed: its errors and its help are in that language, too. */
export function messagesFromArguments(argv: readonly string[]): Messages {
  const value = langArgument(argv);
  return messagesFor(value === 'en' || value === 'fr' ? value : systemLang());
}
