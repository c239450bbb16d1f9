import { useEffect, useState } from 'react';
import type { OpenCase } from '../../../shared/api/cases.ts';
import type { Answer } from '../../../shared/api/problem.ts';
import { useLang } from '../../state/messages.ts';
import { useAppState, useAsk, usePage } from '../../state/store.ts';

/** `loading` at first, `gone` where there is no such case, or one that cannot be read. */
export type Shown = OpenCase | 'loading' | 'gone';

/** One case, read again whenever any has changed, the language has, or its wait is over. */
export function useCase(id: string): {
  readonly shown: Shown;
  /** Asks the host to change it, and shows what it is then. */
  readonly change: (asked: Promise<Answer<OpenCase>>) => Promise<boolean>;
} {
  const { api } = usePage();
  const ask = useAsk();
  const lang = useLang();
  const version = useAppState((state) => state.casesVersion);
  const [shown, setShown] = useState<Shown>('loading');
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    let wanted = true;
    void (async () => {
      const opened = await ask(api.openCase({ id }));
      if (wanted) setShown(opened ?? 'gone');
    })();
    return () => {
      wanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `ask` is made anew each time and always the same
  }, [api, id, version, lang, waited]);
  const readyAt = typeof shown === 'string' ? null : shown.state.readyAt;
  useEffect(() => {
    if (readyAt === null) return undefined;
    // Looked at often, since a long timer stands still while the computer sleeps.
    const timer = setInterval(() => {
      if (Date.now() >= Date.parse(readyAt)) setWaited((times) => times + 1);
    }, 1_000);
    return () => clearInterval(timer);
  }, [readyAt]);
  const change = async (asked: Promise<Answer<OpenCase>>): Promise<boolean> => {
    const changed = await ask(asked);
    if (changed !== null) setShown(changed);
    return changed !== null;
  };
  return { shown, change };
}
