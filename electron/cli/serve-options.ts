import { Option, type Command } from 'commander';
import { wholeNumber } from './options.ts';
import { UsageError } from './usage-error.ts';
import type { HelpText } from '../../shared/messages/help.ts';
import { NO_WINDOW, type NoWindow } from '../../shared/messages/serve.ts';

/** What commander hands over for `serve`: checked values. */
export interface ServeOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly open: boolean;
  readonly data?: string;
  /** Said by `npm start`, which would rather have opened a window. */
  readonly because?: NoWindow;
}

export function addServeOptions(command: Command, { options, placeholders: p }: HelpText): Command {
  return command
    .option(`--port <${p.count}>`, options.port, wholeNumber('--port', 0, 65_535), 0)
    .option('--no-open', options.noOpen)
    .option(`--data <${p.path}>`, options.data, folder)
    .addOption(new Option('--because <why>').choices(NO_WINDOW).hideHelp());
}

function folder(value: string): string {
  if (value === '') throw new UsageError({ code: 'missing-value', name: '--data' });
  return value;
}
