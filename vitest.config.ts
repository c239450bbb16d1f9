import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/support/build.ts'],
    include: ['test/{shared,electron,renderer}/**/*.test.{ts,tsx}'],
    // Two cores and real sockets: a test that starts the command line must not be starved by its neighbours.
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
