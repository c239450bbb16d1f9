import type { SessionState } from './bridge/open-session.ts';
import type { Messages } from '../../shared/messages/messages.ts';

/** The page's own host script: it does both. */
export const SESSION_SCRIPT_PATH = '/host.js';
export const SESSION_STYLE_PATH = '/session.css';

/** The system's own colours: this page is there before anybody has said which theme they like. */
export const SESSION_STYLE = `
:root { color-scheme: light dark; font: 14px/1.5 'Segoe UI', system-ui, sans-serif; }
body { max-width: 36em; margin: 20vh auto 0; padding: 0 16px; }
h1 { font-size: 20px; font-weight: 600; line-height: 1.4; }
`;

/** All that somebody without a session is shown. Its script gives the link's token for a session and loads the app. */
export function sessionPage({ lang, cli }: Messages): string {
  const { session } = cli.serve;
  const part = (state: SessionState, title: string | null, text: string): string =>
    `<section data-state="${state}"${state === 'opening' ? '' : ' hidden'}>${
      title === null ? '' : `<h1>${escaped(title)}</h1>`
    }<p>${escaped(text)}</p></section>`;
  return `<!doctype html>
<html lang="${lang}" data-callpath="session">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Callpath</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${SESSION_STYLE_PATH}">
<script defer src="${SESSION_SCRIPT_PATH}"></script>
</head>
<body>
<main role="status">
${part('opening', null, session.opening)}
${part('used', session.usedTitle, session.used)}
${part('too-many', session.tooManyTitle, session.tooMany)}
${part('ended', session.endedTitle, session.ended)}
<noscript><p>${escaped(session.needsScript)}</p></noscript>
</main>
</body>
</html>
`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
