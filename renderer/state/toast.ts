import { createStore, useStore } from 'zustand';

/** A short message that goes away by itself; `undo` takes back what it tells of. */
export interface Toast {
  readonly serial: number;
  readonly text: string;
  readonly undo: (() => void) | null;
}

const store = createStore<{ readonly toast: Toast | null; readonly serial: number }>()(() => ({
  toast: null,
  serial: 0,
}));

/** Shows it in place of the one before. */
export const showToast = (text: string, undo: (() => void) | null = null): void =>
  store.setState(({ serial }) => ({ serial: serial + 1, toast: { serial: serial + 1, text, undo } }));
export const hideToast = (): void => store.setState({ toast: null });
export const useToast = (): Toast | null => useStore(store, ({ toast }) => toast);
