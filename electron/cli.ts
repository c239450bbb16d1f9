#!/usr/bin/env node
import { EXIT } from './cli/exit-status.ts';
import { messagesFromArguments } from './cli/language.ts';
import { runProgram } from './cli/program.ts';
import { UsageError } from './cli/usage-error.ts';

const argv = process.argv.slice(2);
const messages = messagesFromArguments(argv);

// A reader that has seen enough (`| head`) closes the pipe: that ends us, and is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.reachable : EXIT.incomplete);
});

let status: number;
try {
  status = await runProgram(argv, messages);
} catch (error) {
  const known = error instanceof UsageError;
  const text = known
    ? messages.usage(error.problem)
    : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  process.stderr.write(`callpath: ${text}\n`);
  status = known ? EXIT.unusable : EXIT.incomplete;
}
// Nothing may hold the program back once its work is done; but what was printed must have left.
await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
process.exit(status);
