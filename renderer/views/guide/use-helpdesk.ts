import { createStore, useStore } from 'zustand';

/** Whoever is on the phone stays there: the mode is that of the window, and not of one case. */
const store = createStore<{ readonly helpdesk: boolean }>()(() => ({ helpdesk: false }));

export const useHelpdesk = (): readonly [boolean, (helpdesk: boolean) => void] => [
  useStore(store, ({ helpdesk }) => helpdesk),
  (helpdesk) => store.setState({ helpdesk }),
];
