import { createContext, useContext } from 'react';
import { en } from '../../shared/messages/en.ts';
import { messagesFor } from '../../shared/messages/index.ts';
import type { Lang, Messages } from '../../shared/messages/messages.ts';
import { useAppState } from './store.ts';

const MessagesContext = createContext<Messages>(en);
export const MessagesProvider = MessagesContext.Provider;

/** Every sentence, in the language of the window. */
export const useMessages = (): Messages => useContext(MessagesContext);

export const useLang = (): Lang =>
  useAppState(({ settings, about }) =>
    settings.language === 'system' ? about.systemLang : settings.language,
  );

export const useChosenMessages = (): Messages => messagesFor(useLang());
