import { useState } from 'react';
import { type Page, usePage } from '../../state/store.ts';
import { type Draft, draftOf } from './draft.ts';

/** Kept while other screens are looked at. */
const DRAFTS = new WeakMap<Page, Draft>();

export function useDraft(): readonly [Draft, (draft: Draft) => void] {
  const page = usePage();
  const [draft, setDraft] = useState(() => DRAFTS.get(page) ?? draftOf(page.store.getState().settings.last));
  const set = (next: Draft): void => {
    DRAFTS.set(page, next);
    setDraft(next);
  };
  return [draft, set];
}
