import { useState } from 'react';
import type { Messages } from '../../../shared/messages/messages.ts';
import type { PracticeFaultId } from '../../../shared/model/practice-fault.ts';
import { type Page, usePage } from '../../state/store.ts';

/** What this page started last. */
export interface Started {
  readonly fault: PracticeFaultId;
  readonly surprise: boolean;
}

/** Kept while other screens are looked at: a surprise stays one, and a complaint is still known on the way back. */
const LAST = new WeakMap<Page, Started>();

export function useStarted(): readonly [Started | null, (started: Started | null) => void] {
  const page = usePage();
  const [started, setStarted] = useState(LAST.get(page) ?? null);
  const set = (next: Started | null): void => {
    if (next === null) LAST.delete(page);
    else LAST.set(page, next);
    setStarted(next);
  };
  return [started, set];
}

/** The complaint, unless it is the surprise or a run that another window started. */
export function titleOf(started: Started | null, { practice, ui }: Messages): string {
  if (started === null) return ui.practice.title;
  if (started.surprise) return ui.practice.practising(null);
  const { fault } = started;
  return ui.practice.practising(fault === 'none' ? ui.practice.healthy : practice[fault].title);
}
