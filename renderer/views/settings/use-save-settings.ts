import { useRef } from 'react';
import type { Problem } from '../../../shared/api/problem.ts';
import type { Settings } from '../../../shared/api/settings.ts';
import { usePage } from '../../state/store.ts';

/** Changes some settings and keeps the others; answers why the host refused, or null. */
export type SaveSettings = (change: Partial<Settings>) => Promise<Problem | null>;

/**
 * A change shows at once and is taken back when the host refuses it. One is saved after the other: each starts from
 * what the last one left, so that two quick changes are both kept.
 */
export function useSaveSettings(): SaveSettings {
  const { api, store } = usePage();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return (change) => {
    const before = store.getState().settings;
    const show = (settings: Partial<Settings>): Settings => {
      const wanted = { ...store.getState().settings, ...settings };
      store.setState({ settings: wanted });
      return wanted;
    };
    show(change);
    const saved = last.current.then(async () => {
      const answer = await api.saveSettings(show(change));
      if (answer.ok) return null;
      const keys = Object.keys(change);
      show(Object.fromEntries(Object.entries(before).filter(([key]) => keys.includes(key))));
      return answer.problem;
    });
    last.current = saved;
    return saved;
  };
}
