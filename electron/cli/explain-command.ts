import { EXIT } from './exit-status.ts';
import { terminalWidth } from './print.ts';
import { UsageError } from './usage-error.ts';
import { renderCode, renderCodeList } from '../../shared/export/code-text.ts';
import type { ContractCode, Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';

/** `callpath explain [CODE]`. */
export function explainCommand(code: string | undefined, messages: Messages): number {
  const width = terminalWidth();
  if (code === undefined) {
    process.stdout.write(renderCodeList(messages, width));
    return EXIT.reachable;
  }
  if (!isCode(code, messages)) throw new UsageError({ code: 'no-such-code', value: printable(code, 80) });
  process.stdout.write(renderCode(code, messages, width));
  return EXIT.reachable;
}

const isCode = (code: string, messages: Messages): code is ContractCode =>
  Object.hasOwn(messages.codes, code);
