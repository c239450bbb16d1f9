import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { withoutHostTexts } from './build/host-texts.ts';
import { thirdPartyNotices } from './build/third-party-notices.ts';

/** The page of both hosts. They serve what lands in `dist/renderer` and put a nonce of their own in for each request. */
export default defineConfig({
  root: fileURLToPath(new URL('renderer', import.meta.url)),
  base: './',
  plugins: [withoutHostTexts, thirdPartyNotices],
  html: { cspNonce: '__CALLPATH_NONCE__' },
  build: {
    outDir: fileURLToPath(new URL('dist/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome130',
    modulePreload: { polyfill: false },
    // A data: script or font would be refused by the page's policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    // Fluent marks its modules for React's server side, which is not used here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
