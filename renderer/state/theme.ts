import { teamsHighContrastTheme, type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { ThemeName } from '../../shared/api/settings.ts';
import { useAppState } from './store.ts';

const THEMES: Readonly<Record<Exclude<ThemeName, 'system'>, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  'high-contrast': teamsHighContrastTheme,
};

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(forced-colors: active)';

function subscribe(changed: () => void): () => void {
  const queries = [DARK, CONTRAST].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}

function systemTheme(): Exclude<ThemeName, 'system'> {
  if (window.matchMedia(CONTRAST).matches) return 'high-contrast';
  return window.matchMedia(DARK).matches ? 'dark' : 'light';
}

/** The theme of the settings; `system` follows the system while the page is open. */
export function useTheme(): { readonly name: Exclude<ThemeName, 'system'>; readonly theme: Theme } {
  const wanted = useAppState(({ settings }) => settings.theme);
  const system = useSyncExternalStore(subscribe, systemTheme);
  const name = wanted === 'system' ? system : wanted;
  return { name, theme: THEMES[name] };
}
