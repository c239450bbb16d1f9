import { EXIT } from './exit-status.ts';
import { checkOutputs, toStandardOutput } from './outputs.ts';
import { terminalWidth } from './print.ts';
import { finishRun } from './run-command.ts';
import type { Interruption } from './interruption.ts';
import { UsageError } from './usage-error.ts';
import type { RunOptions } from './options.ts';
import { FAULTS, startPractice } from '../practice/practice.ts';
import { wrap } from '../../shared/export/wrap.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';

/** What is shown to somebody who names none: the failure this tool is for. */
const DEFAULT_FAULT = 'tls-name-filtered';
const CONCURRENCY = 64;

/** `callpath practice [FAULT]`: the exit status is that of the diagnosis. */
export async function practiceCommand(
  asked: string | undefined,
  options: Partial<RunOptions> & { readonly list?: boolean },
  messages: Messages,
  interruption: Interruption,
): Promise<number> {
  if (options.list === true) {
    process.stdout.write(listOf(messages));
    return EXIT.reachable;
  }
  const id = asked ?? DEFAULT_FAULT;
  const fault = FAULTS.find((candidate) => candidate.id === id);
  if (fault === undefined)
    throw new UsageError({ code: 'no-such-fault', value: printable(id, 80), known: FAULTS.map((f) => f.id) });
  await checkOutputs(options);
  const text = messages.practice[fault.id];
  const alone = toStandardOutput(options);
  if (!alone)
    process.stdout.write(`${messages.cli.practiceStarting({ fault: fault.id, title: text.title })}\n\n`);
  const network = await startPractice(fault.id);
  try {
    const status = await finishRun(
      {
        catalog: network.catalog,
        sipDomains: [],
        label: '',
        dns: network.resolvers,
        extraPem: [network.caPem],
        timeoutMs: network.timeoutMs,
        concurrency: CONCURRENCY,
        proxy: 'direct',
      },
      options,
      messages,
      interruption,
      { practice: fault.id },
    );
    if (!alone) process.stdout.write(`\n${messages.cli.practiceBroken(text)}\n`);
    return status;
  } finally {
    await network.close();
  }
}

function listOf(messages: Messages): string {
  const column = Math.max(...FAULTS.map((fault) => fault.id.length)) + 2;
  const lines = FAULTS.flatMap((fault) =>
    wrap(messages.practice[fault.id].title, terminalWidth(), `  ${fault.id.padEnd(column)}`),
  );
  return [messages.cli.practiceList, ...lines, ''].join('\n');
}
