import type { ServeText } from '../serve.ts';

export const serve: ServeText = {
  because: {
    'no-runtime': 'Callpath’s own window needs Electron, which could not be had here: it opens in a browser.',
    'no-display': 'There is no display here for Callpath’s own window: it opens in a browser.',
    root: 'Callpath’s own window does not open for root: it opens in a browser.',
  },
  ready: ({ url, opened }) =>
    opened ? `Callpath is opening in your browser: ${url}` : `Callpath waits for your browser: ${url}`,
  howToEnd: 'The link works once, on this computer. Ctrl-C ends Callpath.',
  newLink: (url) => `A new link, which works once: ${url}`,
  session: {
    opening: 'Opening Callpath…',
    needsScript: 'Callpath’s page needs JavaScript, which is turned off in this browser.',
    usedTitle: 'This link no longer works',
    used: 'A link to Callpath works once. Open the newest one: it stands in the terminal in which Callpath runs. If there is no such terminal, start Callpath again.',
    tooManyTitle: 'Too many links that do not work',
    tooMany: 'Wait a minute, then open the newest link: it stands in the terminal in which Callpath runs.',
    endedTitle: 'Callpath has ended',
    ended: 'Start Callpath again, and open the link that it prints.',
  },
};
