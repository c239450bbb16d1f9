import { extname, join, dirname } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { menuText } from './menu.ts';
import type { Memory } from './remembered.ts';
import type { Delivery } from '../app/host.ts';
import { Refused } from '../app/refused.ts';
import { fileErrorCode } from '../system/error-code.ts';
import { writeWhole } from '../system/write-whole.ts';
import type { Lang } from '../../shared/messages/messages.ts';

export interface SaveOptions {
  /** The dialog belongs to it; null: it stands alone. */
  readonly window: BrowserWindow | null;
  readonly lang: Lang;
  readonly memory: Memory;
}

/**
 * Asks where to, and writes the file there; null when the person thought better of it.
 *
 * @throws {Refused} `unwritable`
 */
export async function saveFile(
  { fileName, content }: Delivery,
  { window, lang, memory }: SaveOptions,
): Promise<string | null> {
  const { saveAs, fileKinds } = menuText(lang);
  const extension = extname(fileName).slice(1);
  const kind = Object.entries(fileKinds).find(([name]) => name === extension)?.[1];
  const options: Electron.SaveDialogOptions = {
    title: saveAs,
    defaultPath: join(memory.value.folder ?? app.getPath('documents'), fileName),
    ...(kind !== undefined && { filters: [{ name: kind, extensions: [extension] }] }),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  if (canceled || !filePath) return null;
  try {
    await writeWhole(filePath, content);
  } catch (error) {
    throw new Refused({ code: 'unwritable', path: filePath, detail: fileErrorCode(error) });
  }
  memory.keep({ folder: dirname(filePath) });
  return filePath;
}
