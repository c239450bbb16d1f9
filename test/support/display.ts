import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Display {
  readonly name: string;
  readonly close: () => void;
}

/** Whether a window can be opened here: a display is there, or Xvfb can make one. */
export const canShowWindows = (): boolean =>
  process.platform !== 'linux' ||
  process.env['DISPLAY'] !== undefined ||
  spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined;

/** A display for windows that nobody looks at; the one there is, where the system has one of its own. */
export async function openDisplay(): Promise<Display> {
  if (process.platform !== 'linux') return { name: '', close: () => {} };
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const pipe = server.stdio[3];
  if (pipe === null || pipe === undefined || !('readable' in pipe)) throw new Error('Xvfb has no pipe');
  for await (const line of createInterface({ input: pipe })) {
    if (/^\d+$/.test(line)) return { name: `:${line}`, close: () => server.kill() };
  }
  throw new Error('Xvfb ended without a display');
}
