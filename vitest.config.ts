import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Two cores and real sockets: a test that starts the command line must not be starved by its neighbours.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    globalSetup: ['test/support/build.ts'],
    projects: [
      { extends: true, test: { name: 'node', include: ['test/{shared,electron,lab}/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'ui',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['test/renderer/support/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
