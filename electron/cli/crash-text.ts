import { knownHere } from '../system/known-here.ts';

/** A folder in front of a file of the program's own: where it is installed is nobody's business. */
const FOLDER = /(?:file:\/\/)?(?:\/|[A-Za-z]:[\\/])[^\s():]*[\\/]([^\\/\s():]+:\d+(?::\d+)?)/g;

/** A mistake of ours as it may be pasted into a bug report: without names and addresses of this computer and its network. */
export async function crashText(error: unknown): Promise<string> {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    const { redactText } = await import('../../shared/redact/redact-report.ts');
    const { RedactionSession } = await import('../../shared/redact/session.ts');
    return redactText(text.replaceAll(FOLDER, '$1'), new RedactionSession(knownHere(process.env)));
  } catch {
    // What is wrong may be wrong here as well. The kind of mistake gives nothing away.
    return error instanceof Error ? error.name : typeof error;
  }
}
