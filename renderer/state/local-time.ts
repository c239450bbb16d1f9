import type { Lang } from '../../shared/messages/messages.ts';

const REGION: Readonly<Record<Lang, string>> = { en: 'en-GB', fr: 'fr-FR' };
/** Making a formatter takes longer than using it a hundred times. */
const made = new Map<Lang, Intl.DateTimeFormat>();

/** `24 Nov 2026, 10:15`: an instant where the person is; seconds are for reports. */
export function localTime(iso: string, lang: Lang): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : formatOf(lang).format(date);
}

function formatOf(lang: Lang): Intl.DateTimeFormat {
  const known = made.get(lang);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(REGION[lang], { dateStyle: 'medium', timeStyle: 'short' });
  made.set(lang, format);
  return format;
}
