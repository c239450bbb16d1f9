import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { holdMessages } from '../../../renderer/state/held-messages.ts';
import { en } from '../../../shared/messages/en.ts';
import { fr } from '../../../shared/messages/fr.ts';

// A role is looked for in the whole page, which a busy computer does once or twice a second.
configure({ asyncUtilTimeout: 10_000 });

// Both languages are at hand, as in a window that has spoken both.
holdMessages(en);
holdMessages(fr);

// What jsdom lacks and every screen asks for.
window.matchMedia ??= (query: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

// Two cores for everything: a page that is late is not a page that never comes.
configure({ asyncUtilTimeout: 8000 });
afterEach(cleanup);
