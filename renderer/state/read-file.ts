import type { FileText } from '../../shared/api/diagnostics-api.ts';
import type { Answer } from '../../shared/api/problem.ts';

/** The text of a file that the person chose or dropped; what is too large is not even read. */
export async function readFile(file: File, maxMegabytes: number): Promise<Answer<FileText>> {
  if (file.size > maxMegabytes * 1024 * 1024) {
    return { ok: false, problem: { code: 'too-large', file: file.name, maxMegabytes } };
  }
  try {
    return { ok: true, value: { name: file.name, text: await file.text() } };
  } catch (error) {
    // `NotReadableError`, `NotFoundError`: the browser's name for it is all there is.
    const detail = error instanceof Error ? error.name : String(error);
    return { ok: false, problem: { code: 'unreadable', file: file.name, detail } };
  }
}
