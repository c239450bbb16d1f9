import type { ThemeName } from '../../shared/api/settings.ts';

/** What Electron is to take for the system's theme; the page tells high contrast from dark itself. */
export const themeSource = (theme: ThemeName): 'system' | 'light' | 'dark' =>
  theme === 'high-contrast' ? 'dark' : theme;

/** What the page's frame will be painted with (Fluent's `colorNeutralBackground2`), before there is a page. */
export const WINDOW_COLOR = { light: '#fafafa', dark: '#1f1f1f', 'high-contrast': '#000000' } as const;

export function windowColor(theme: ThemeName, systemIsDark: boolean): string {
  const system = systemIsDark ? 'dark' : 'light';
  return WINDOW_COLOR[theme === 'system' ? system : theme];
}
