import { Interruption } from '../../electron/cli/interruption.ts';
import { runProgram } from '../../electron/cli/program.ts';
import { UsageError } from '../../electron/cli/usage-error.ts';
import { messagesFor } from '../../shared/messages/index.ts';

const interruption = new Interruption();
const messages = messagesFor('en');

/** The sentence by which a command line is refused, without starting a process for it. */
export async function refusalOf(args: readonly string[]): Promise<string> {
  try {
    return `not refused: ${await runProgram(args, messages, interruption)}`;
  } catch (error) {
    return error instanceof UsageError ? messages.usage(error.problem) : String(error);
  }
}
