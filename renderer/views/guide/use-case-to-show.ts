import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { casePath } from '../../components/screens.ts';
import { useAppState, usePage } from '../../state/store.ts';

/** Goes to the case that somebody chose outside the page; that its wait is over they know by then. */
export function useCaseToShow(): void {
  const { store } = usePage();
  const [, go] = useLocation();
  const id = useAppState((state) => state.caseToShow);
  useEffect(() => {
    if (id === null) return;
    store.setState(({ readyCase }) => ({
      caseToShow: null,
      readyCase: readyCase?.id === id ? null : readyCase,
    }));
    go(casePath(id));
  }, [id, store, go]);
}
