import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { expect, test } from 'vitest';
import { callChannel } from '../../../electron/desktop/channels.ts';
import { answerCalls, isOurPage, type Sender } from '../../../electron/desktop/ipc.ts';
import { CALL_NAMES } from '../../../shared/api/diagnostics-api.ts';

const OURS: Sender = { webContentsId: 1, frame: { url: 'https://callpath.invalid/#/check', isMain: true } };

test.each<{
  readonly sender: Sender;
  readonly ours: number | null;
  readonly expected: boolean;
  readonly why: string;
}>([
  { sender: OURS, ours: 1, expected: true, why: 'our page' },
  { sender: OURS, ours: 2, expected: false, why: 'another window' },
  { sender: OURS, ours: null, expected: false, why: 'no window of ours' },
  { sender: { ...OURS, frame: null }, ours: 1, expected: false, why: 'the frame is gone' },
  {
    sender: { ...OURS, frame: { url: 'https://callpath.invalid/', isMain: false } },
    ours: 1,
    expected: false,
    why: 'a frame within the page',
  },
  {
    sender: { ...OURS, frame: { url: 'https://example.com/', isMain: true } },
    ours: 1,
    expected: false,
    why: 'another origin in our window',
  },
  { sender: { ...OURS, frame: { url: '', isMain: true } }, ours: 1, expected: false, why: 'no page yet' },
])('$why', ({ sender, ours, expected }) => expect(isOurPage(sender, ours)).toBe(expected));

type Handler = Parameters<IpcMain['handle']>[1];

function listening(): {
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly asked: readonly unknown[];
} {
  const handlers = new Map<string, Handler>();
  const asked: unknown[] = [];
  answerCalls(
    { handle: (channel, handler) => void handlers.set(channel, handler) },
    () => 1,
    (name, params) => {
      asked.push([name, params]);
      return Promise.resolve({ ok: true, value: null });
    },
  );
  return { handlers, asked };
}

function from(url: string): IpcMainInvokeEvent {
  const frame = { url };
  return { sender: { id: 1, mainFrame: frame }, senderFrame: frame } as IpcMainInvokeEvent;
}

test('there is one channel for each call, and no other', () => {
  expect([...listening().handlers.keys()]).toEqual(CALL_NAMES.map(callChannel));
});

test('a call of the page is answered; one of another page fails before anything is done', async () => {
  const { handlers, asked } = listening();
  const stop = handlers.get(callChannel('stopRun'));
  expect(await stop?.(from('https://callpath.invalid/'), { a: 1 })).toEqual({ ok: true, value: null });
  expect(() => stop?.(from('https://example.com/'), null)).toThrow('not the page of Callpath');
  expect(asked).toEqual([['stopRun', { a: 1 }]]);
});
