import { useEffect, useRef } from 'react';
import type { MenuCommand } from '../../shared/api/diagnostics-api.ts';
import { useAppState, usePage } from './store.ts';

/** Does something whenever the menu or a key asks for it, while the component is on the page. */
export function useCommand(name: MenuCommand, run: () => void): void {
  const command = useAppState((state) => state.command);
  const latest = useRef(run);
  latest.current = run;
  // What was asked before this component was there was meant for another.
  const seen = useRef(command?.serial ?? 0);
  useEffect(() => {
    if (command === null || command.serial <= seen.current) return;
    seen.current = command.serial;
    if (command.name === name) latest.current();
  }, [command, name]);
}

/** Asks for a command as the menu does. */
export function useGiveCommand(): (name: MenuCommand) => void {
  const { store } = usePage();
  return (name) =>
    store.setState((state) => {
      const serial = state.serial + 1;
      return { ...state, serial, command: { name, serial } };
    });
}
