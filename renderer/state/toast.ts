import { createStore, useStore } from 'zustand';

/** A short message that goes away by itself. */
export interface Toast {
  readonly serial: number;
  readonly text: string;
  /** What it tells of can be taken back. */
  readonly canUndo: boolean;
}
interface Deed {
  /** Of the toast that told of it. */
  readonly serial: number;
  readonly undo: () => void;
}
interface Toasts {
  readonly toast: Toast | null;
  readonly serial: number;
  /** What can still be taken back, also when its toast has gone; the last one first to go. */
  readonly deeds: readonly Deed[];
}

const MOST_DEEDS = 20;

const store = createStore<Toasts>()(() => ({ toast: null, serial: 0, deeds: [] }));

/** Shows it in place of the one before. */
export const showToast = (text: string, undo: (() => void) | null = null): void =>
  store.setState((state) => {
    const serial = state.serial + 1;
    const deeds = undo === null ? state.deeds : [...state.deeds, { serial, undo }].slice(-MOST_DEEDS);
    return { serial, deeds, toast: { serial, text, canUndo: undo !== null } };
  });
export const hideToast = (): void => store.setState({ toast: null });
export const useToast = (): Toast | null => useStore(store, ({ toast }) => toast);

/** Takes back what that toast told of, or else the last thing; answers whether there was one. */
export function takeBack(serial: number | null = null): boolean {
  const { deeds, toast } = store.getState();
  const deed = serial === null ? deeds.at(-1) : deeds.find((one) => one.serial === serial);
  if (deed === undefined) return false;
  store.setState({
    deeds: deeds.filter((one) => one !== deed),
    toast: toast?.serial === deed.serial ? null : toast,
  });
  deed.undo();
  return true;
}
