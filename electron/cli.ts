#!/usr/bin/env node
import { crashText } from './cli/crash-text.ts';
import { EXIT } from './cli/exit-status.ts';
import { Interruption } from './cli/interruption.ts';
import { messagesFromArguments } from './cli/language.ts';
import { runProgram } from './cli/program.ts';
import { printed, watchStandardStreams } from './cli/standard-streams.ts';
import { UsageError } from './cli/usage-error.ts';

const argv = process.argv.slice(2);
const messages = messagesFromArguments(argv);
const interruption = new Interruption();
watchStandardStreams(messages);

let status: number;
try {
  status = await runProgram(argv, messages, interruption);
} catch (error) {
  const known = error instanceof UsageError;
  process.stderr.write(`callpath: ${known ? messages.usage(error.problem) : await crashText(error)}\n`);
  status = known ? EXIT.unusable : EXIT.incomplete;
}
// Nothing may hold the program back once its work is done.
await printed();
process.exit(status);
