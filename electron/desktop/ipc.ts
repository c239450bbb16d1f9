import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { isAppUrl } from './app-origin.ts';
import { callChannel } from './channels.ts';
import { CALL_NAMES, type CallName } from '../../shared/api/diagnostics-api.ts';
import type { Answer } from '../../shared/api/problem.ts';

/** Who sent a call, as Electron knows it: nothing in it comes from the page. */
export interface Sender {
  readonly webContentsId: number;
  /** Null when the frame is gone or has gone on to another page. */
  readonly frame: { readonly url: string; readonly isMain: boolean } | null;
}

/** Only the page itself may call: no frame in it, no other window, no other origin that the window has come to. */
export const isOurPage = ({ webContentsId, frame }: Sender, ourWebContentsId: number | null): boolean =>
  webContentsId === ourWebContentsId && frame !== null && frame.isMain && isAppUrl(frame.url);

function senderOf({ sender, senderFrame }: IpcMainInvokeEvent): Sender {
  const frame = senderFrame && { url: senderFrame.url, isMain: senderFrame === sender.mainFrame };
  return { webContentsId: sender.id, frame };
}

/** Answers each call of the page's; from anybody else a call fails, and nothing is done for it. */
export function answerCalls(
  ipc: Pick<IpcMain, 'handle'>,
  ourWebContentsId: () => number | null,
  answer: (name: CallName, params: unknown) => Promise<Answer<unknown>>,
): void {
  for (const name of CALL_NAMES) {
    ipc.handle(callChannel(name), (event, params: unknown) => {
      if (!isOurPage(senderOf(event), ourWebContentsId())) throw new Error('not the page of Callpath');
      return answer(name, params);
    });
  }
}
