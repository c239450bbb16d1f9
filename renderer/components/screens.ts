export type ScreenName = 'check' | 'guide' | 'history' | 'compare' | 'endpoints' | 'practice' | 'settings';

/** The screens in the order of the navigation, and where each is. */
export const SCREENS: readonly { readonly name: ScreenName; readonly path: string }[] = [
  { name: 'check', path: '/' },
  { name: 'guide', path: '/guide' },
  { name: 'history', path: '/history' },
  { name: 'compare', path: '/compare' },
  { name: 'endpoints', path: '/endpoints' },
  { name: 'practice', path: '/practice' },
  { name: 'settings', path: '/settings' },
];

/** Which screen a location belongs to: a saved report is part of the history. */
export function screenOf(location: string): ScreenName {
  if (location.startsWith('/report/')) return 'history';
  return SCREENS.find(({ path }) => path !== '/' && location.startsWith(path))?.name ?? 'check';
}
export const pathOf = (screen: ScreenName): string =>
  SCREENS.find(({ name }) => name === screen)?.path ?? '/';

/**
 * Where a saved report is. The id is a file's name and may hold anything; the router decodes a parameter only as far as
 * `decodeURI` goes (no comma, no `#`), so that it is encoded once more than usual.
 */
export const reportPath = (id: string): string => `/report/${encodeURIComponent(encodeURIComponent(id))}`;

/** Where a case is; its id is a UUID. */
export const casePath = (id: string): string => `/guide/${id}`;

/** The id in the router's parameter; a location that somebody typed may hold no such thing. */
export function reportIdOf(parameter: string): string {
  try {
    return decodeURIComponent(parameter);
  } catch {
    return parameter;
  }
}
