import type { Answer } from '../../../shared/api/problem.ts';

/** What the browser does for the page, and not the program behind it: it has the person's clipboard and windows. */

const DONE: Answer<null> = { ok: true, value: null };

export async function copyText({ text }: { readonly text: string }): Promise<Answer<null>> {
  try {
    await navigator.clipboard.writeText(text);
    return DONE;
  } catch (error) {
    if (copyBySelection(text)) return DONE;
    return { ok: false, problem: { code: 'bug', detail: error instanceof Error ? error.name : 'clipboard' } };
  }
}

/** For browsers that keep the clipboard from pages, or allow it only after a question that was answered with no. */
function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  // Beside the focused element: what keeps the focus inside of a dialog then has nothing against it.
  (before?.parentElement ?? document.body).append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}

export function openLink({ url }: { readonly url: string }): Promise<Answer<null>> {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    return Promise.resolve({ ok: false, problem: { code: 'bad-request', call: 'openLink' } });
  window.open(url, '_blank', 'noopener,noreferrer');
  return Promise.resolve(DONE);
}

/** As if the person had clicked a link to a file. */
export function download(path: string): void {
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}
