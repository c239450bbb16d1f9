import type { NoWindow } from '../../shared/messages/serve.ts';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
}

/** What stands against a window before there is any talk of a runtime; null when nothing does. */
export function whyNoWindow({ platform, env, isRoot }: Surroundings): Exclude<NoWindow, 'no-runtime'> | null {
  if (platform !== 'linux') return null;
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'no-display';
  // Chromium refuses to run as root with its sandbox on. A runtime of the user's own may know a way.
  return isRoot && !env['ELECTRON_OVERRIDE_DIST_PATH'] ? 'root' : null;
}
