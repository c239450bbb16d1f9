import type { Bilingual } from '../../../shared/catalog/catalog.ts';
import type { Lang } from '../../../shared/messages/messages.ts';
import { printable } from '../../../shared/model/printable.ts';

/** A catalogue's own words for itself or for a profile, which may come from anybody. */
export const shownTitle = (title: Bilingual, lang: Lang): string => printable(title[lang], 200);
