import { posix, win32 } from 'node:path';

interface System {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Where browsers that can print a page without a window usually stand, in the order in which they are tried. */
export function browserCandidates({ platform, env, home }: System): readonly string[] {
  switch (platform) {
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
        .map((name) => env[name] ?? '')
        .filter((folder) => win32.isAbsolute(folder))
        .flatMap((folder) => WINDOWS.map((program) => win32.join(folder, program)));
    case 'darwin':
      return ['/Applications', posix.join(home, 'Applications')].flatMap((folder) =>
        MAC.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
      );
    default:
      return [
        ...(env['PATH'] ?? '')
          .split(':')
          .filter((folder) => posix.isAbsolute(folder))
          .flatMap((folder) => LINUX.map((name) => posix.join(folder, name))),
        '/opt/google/chrome/chrome',
        '/opt/microsoft/msedge/msedge',
        '/opt/brave.com/brave/brave',
        SNAP,
      ];
  }
}

/** A snap sees no temporary folder but its own, and of the home folder no hidden one. */
const SNAP = '/snap/bin/chromium';

/** Where this browser can read and write temporary files; null: anywhere. */
export const temporaryFolderOf = (browser: string, home: string): string | null =>
  browser === SNAP ? posix.join(home, 'snap/chromium/common') : null;

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];
const MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'];
const LINUX = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];
