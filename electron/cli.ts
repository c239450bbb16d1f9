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
// What nobody awaited would be printed by Node as it stands, with the names in it.
process.on('uncaughtException', (error: unknown) => void endCrashed(error));

let status: number;
try {
  status = await runProgram(argv, messages, interruption);
} catch (error) {
  const known = error instanceof UsageError;
  if (known) process.stderr.write(`callpath: ${messages.usage(error.problem)}\n`);
  else await tellCrash(error);
  status = known ? EXIT.unusable : EXIT.incomplete;
}
// Nothing may hold the program back once its work is done.
await printed();
process.exit(status);

async function tellCrash(error: unknown): Promise<void> {
  process.stderr.write(`callpath: ${await crashText(error)}\n`);
}

async function endCrashed(error: unknown): Promise<void> {
  await tellCrash(error);
  process.exit(EXIT.incomplete);
}
