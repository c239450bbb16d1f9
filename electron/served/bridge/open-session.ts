import { SESSION_PATH } from './frames.ts';

/** The page's parts; one of them is shown. */
export type SessionState = 'opening' | 'used' | 'too-many' | 'ended';

/** Gives the token of the link for a cookie and loads the app. Without a good one, the page says how to get one. */
export async function openSession(): Promise<void> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
  forgetToken();
  const state = await exchange(token);
  if (state === null) location.replace('/');
  else show(state);
}

/** A link that is opened in a tab which shows this host already changes nothing but the fragment: the tab starts anew. */
export function watchForLinks(): void {
  addEventListener('hashchange', () => {
    if (hasToken()) location.reload();
  });
}

const hasToken = (): boolean => location.hash.startsWith('#token=');

/** Takes the token out of the address, and so out of the history and of what is copied from there. */
export function forgetToken(): void {
  if (hasToken()) history.replaceState(null, '', '/');
}

/** Null: there is a session. In a header of its own kind, which no other site's page can send. */
async function exchange(token: string): Promise<SessionState | null> {
  try {
    const answer = await fetch(SESSION_PATH, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
    });
    const { ok, status } = answer;
    // To its end: leaving the page would break it off.
    await answer.text();
    if (ok) return null;
    return status === 429 ? 'too-many' : 'used';
  } catch {
    return 'ended';
  }
}

function show(state: SessionState): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-state]'))
    part.hidden = part.dataset['state'] !== state;
}
