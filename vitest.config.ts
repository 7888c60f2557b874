import { defineConfig } from 'vitest/config';

const browserTests = '**/*.browser.test.ts';
const apart = ['node_modules/**', 'dist/**'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'node', include: ['**/*.test.ts'], exclude: [...apart, browserTests] } },
      // A real browser shares the machine with the other tests: what meets a starved moment gets a second try.
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browserTests],
          exclude: apart,
          globalSetup: 'web-chat/testing/built-pages.ts',
          retry: 2,
          testTimeout: 180_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
