import { EXIT } from './exit-status.ts';
import type { Messages } from '../../shared/messages/messages.ts';

/**
 * Standard output and standard error may go away at any time. A reader that has seen enough (`| head`) closes the pipe:
 * that is no error, and the exit status still says how the diagnosis ended. A full disk is one.
 */
export function watchStandardStreams(messages: Messages): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    const text = messages.usage({
      code: 'unwritable',
      name: 'stdout',
      path: '-',
      detail: error.code ?? 'EIO',
    });
    process.stderr.write(`callpath: ${text}\n`);
    process.exit(EXIT.unusable);
  });
  // Nobody listens any more: there is nobody to tell.
  process.stderr.on('error', () => {});
}

/** Resolves when everything printed has left, or never will. */
export const printed = (): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write('', () => resolve());
  });
