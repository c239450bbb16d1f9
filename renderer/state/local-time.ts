import type { Lang } from '../../shared/messages/messages.ts';

/** `24 Nov 2026, 10:15`: an instant where the person is; seconds are for reports. */
export function localTime(iso: string, lang: Lang): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(date);
}
