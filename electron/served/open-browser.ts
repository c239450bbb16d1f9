import { spawn } from 'node:child_process';
import { once } from 'node:events';

interface System {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Null where there is no such thing. */
  readonly userId: number | null;
}

/** A program that hands a URL to the default browser; none of them is a shell. Null where none should be tried. */
export function openerFor({ platform, env, userId }: System): readonly [string, ...string[]] | null {
  switch (platform) {
    case 'win32':
      return ['rundll32.exe', 'url.dll,FileProtocolHandler'];
    case 'darwin':
      return ['open'];
    default: {
      // Without a display, xdg-open starts a text browser in the terminal; browsers refuse to run as root, or should.
      const display = env['WAYLAND_DISPLAY'] || env['DISPLAY'] || '';
      return display === '' || userId === 0 ? null : ['xdg-open'];
    }
  }
}

/** Whether a browser was found to hand the URL to; what it did with it is not known. Never rejects. */
export async function openBrowser(url: string): Promise<boolean> {
  const opener = openerFor({
    platform: process.platform,
    env: process.env,
    userId: process.getuid?.() ?? null,
  });
  if (opener === null) return false;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true, windowsHide: true });
  child.unref();
  // It may live as long as the browser does: only that it started is waited for.
  return once(child, 'spawn').then(
    () => true,
    () => false,
  );
}
