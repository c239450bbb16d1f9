import { createContext, useContext, useEffect, useState } from 'react';
import type { Settings } from '../../shared/api/settings.ts';
import type { Lang, Messages } from '../../shared/messages/messages.ts';
import { heldMessages, loadMessages } from './held-messages.ts';
import { useAppState } from './store.ts';

const MessagesContext = createContext<Messages | null>(null);
export const MessagesProvider = MessagesContext.Provider;

/** Every sentence, in the language of the window. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (messages === null) throw new Error('no messages around this component');
  return messages;
}

export const langOf = (settings: Pick<Settings, 'language'>, systemLang: Lang): Lang =>
  settings.language === 'system' ? systemLang : settings.language;

export const useLang = (): Lang => useAppState(({ settings, about }) => langOf(settings, about.systemLang));

/** Those of the language that was chosen; until they have come, of the one before. Null before the first. */
export function useChosenMessages(): Messages | null {
  const lang = useLang();
  const [loaded, setLoaded] = useState<Messages | null>(null);
  useEffect(() => {
    let isWanted = true;
    const load = async (): Promise<void> => {
      const messages = await loadMessages(lang);
      if (isWanted) setLoaded(messages);
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [lang]);
  return heldMessages(lang) ?? loaded;
}
