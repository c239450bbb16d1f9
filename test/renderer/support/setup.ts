import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A role is looked for in the whole page, which a busy computer does once or twice a second.
configure({ asyncUtilTimeout: 10_000 });

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
