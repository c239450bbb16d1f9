import { readGivenFile } from './given-files.ts';
import type { App } from '../app/app.ts';

/** Takes reports into the history, and brings it to the front; says of each what is wrong with it. */
export async function importFiles(
  app: Pick<App, 'answer' | 'tell'>,
  paths: readonly string[],
): Promise<void> {
  let imported = false;
  for (const path of paths) {
    const read = await readGivenFile(path);
    const answer = read.ok ? await app.answer('importReport', read.value) : read;
    if (answer.ok) imported = true;
    else app.tell({ type: 'problem', problem: answer.problem });
  }
  if (imported) app.tell({ type: 'command', command: 'history' });
}
