import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Only root on Linux may mount; elsewhere the tests that need a full or read-only disk are skipped. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0 && tryMount();

export interface SmallDisk extends Disposable {
  readonly folder: string;
  readonly readOnly: (on: boolean) => void;
}

/** A file system of its own, in memory, of so many kilobytes. */
export function smallDisk(folder: string, kilobytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'callpath-test', folder]);
  return {
    folder,
    readOnly: (on) => execFileSync('mount', ['-o', `remount,${on ? 'ro' : 'rw'}`, folder]),
    [Symbol.dispose]: () => void execFileSync('umount', [folder]),
  };
}

function tryMount(): boolean {
  try {
    // In a namespace of its own, gone with the command.
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'callpath-test', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
