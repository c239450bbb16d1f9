import { posix, win32 } from 'node:path';

interface System {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's home folder. */
  readonly home: string;
}

/** Where the desktop app keeps its data (Electron's `userData`): both hosts have one history and one set of settings. */
export function defaultDataFolder({ platform, env, home }: System): string {
  switch (platform) {
    case 'win32':
      return win32.join(absolute(env['APPDATA'], win32) ?? win32.join(home, 'AppData', 'Roaming'), NAME);
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', NAME);
    default:
      return posix.join(absolute(env['XDG_CONFIG_HOME'], posix) ?? posix.join(home, '.config'), NAME);
  }
}

const NAME = 'Callpath';

/** The XDG rules want a relative path ignored (Base Directory Specification 0.8, read 2026-11-24). */
const absolute = (path: string | undefined, rules: typeof posix): string | null =>
  path !== undefined && rules.isAbsolute(path) ? path : null;
