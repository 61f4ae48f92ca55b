import { defineConfig } from 'vitest/config';
import { useScratchFolder } from './tests/support/scratch.ts';

useScratchFolder();
const quiet = 'tests/support/quiet.ts';

/** Three kinds of test: is the rule right, does a question get its answer on both engines, can a reader use the page. */
export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: { name: 'core', include: ['tests/core/**/*.test.ts'], setupFiles: [quiet] },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.ts'],
          setupFiles: [quiet],
          globalSetup: ['tests/support/postgres-setup.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'client', include: ['tests/client/**/*.test.{ts,tsx}'], environment: 'jsdom', setupFiles: [quiet] },
      },
    ],
  },
});
