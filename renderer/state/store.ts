import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { DiagnosticsApi, Hello } from '../../shared/api/diagnostics-api.ts';
import type { Answer } from '../../shared/api/problem.ts';
import type { AppState } from './app-state.ts';
import { initialState, reduce, withNotice } from './reduce.ts';

export interface Page {
  readonly api: DiagnosticsApi;
  readonly store: StoreApi<AppState>;
}

/** The page's state, fed by the host's events from now on. */
export function createPage(api: DiagnosticsApi, hello: Hello): Page {
  const store = createStore<AppState>()(() => initialState(hello));
  api.listen((event) => store.setState((state) => reduce(state, event)));
  return { api, store };
}

const PageContext = createContext<Page | null>(null);
export const PageProvider = PageContext.Provider;

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error('no page around this component');
  return page;
}

export const useApi = (): DiagnosticsApi => usePage().api;
export const useAppState = <T>(select: (state: AppState) => T): T => useStore(usePage().store, select);

/** The value of an answer; null for a problem, which is shown on top of the page. */
export function useAsk(): <T>(asked: Promise<Answer<T>>) => Promise<T | null> {
  const { store } = usePage();
  return async (asked) => {
    const answer = await asked;
    if (answer.ok) return answer.value;
    store.setState((state) => withNotice(state, answer.problem));
    return null;
  };
}
