import { createDOMRenderer } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { hostApi } from './api.ts';
import { loadMessages } from './state/held-messages.ts';
import { langOf } from './state/messages.ts';
import { createPage } from './state/store.ts';

/** The host's nonce of this very page: styles without it are refused. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
const styles = createDOMRenderer(document, { styleElementAttributes: { nonce } });

const api = hostApi();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
const answer = await api.hello(null);
if (!answer.ok) throw new Error(answer.problem.code);
// Before the first frame, so that no window shows itself without words.
await loadMessages(langOf(answer.value.settings, answer.value.systemLang));
createRoot(root).render(<App page={createPage(api, answer.value)} styles={styles} />);
