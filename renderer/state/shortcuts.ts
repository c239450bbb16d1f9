import { useEffect } from 'react';
import type { MenuCommand } from '../../shared/api/diagnostics-api.ts';
import { useGiveCommand } from './use-command.ts';

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const WITH_CONTROL: Readonly<Record<string, MenuCommand>> = {
  Enter: 'run',
  f: 'find',
  e: 'export',
  d: 'compare',
  o: 'import',
  ',': 'settings',
  '1': 'check',
  '2': 'guide',
  '3': 'history',
  '4': 'endpoints',
  '5': 'practice',
  '6': 'settings',
};
const ALONE: Readonly<Record<string, MenuCommand>> = { F5: 'run', Escape: 'stop', F1: 'shortcuts' };

/** What a key asks for; null for a key that is none of ours. */
export function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): MenuCommand | null {
  if (altKey || shiftKey) return null;
  const commands = ctrlKey || metaKey ? WITH_CONTROL : ALONE;
  return commands[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

/** The keys of the menu, also where there is none. What a dialog or a list has used itself (Escape) is left to it. */
export function useShortcuts(): void {
  const give = useGiveCommand();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const command = event.defaultPrevented || event.repeat ? null : commandOf(event);
      if (command === null) return;
      if (event.key !== 'Escape') event.preventDefault();
      give(command);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [give]);
}
