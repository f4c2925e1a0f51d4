import { defineConfig } from 'vitest/config';

/** How long a test takes on a machine that has much to do says nothing. */
const patient = { testTimeout: 120_000, hookTimeout: 120_000 };
/** Ports and names of the exercises are shared on one engine: what runs on it runs one after the other. */
const onEngine = { ...patient, fileParallelism: false, setupFiles: ['test/engine.ts'] };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], ...patient } },
      { test: { name: 'docker', include: ['test/docker/**/*.test.ts'], ...onEngine } },
      { test: { name: 'cli', include: ['test/cli/**/*.test.ts'], ...onEngine } },
      {
        test: {
          name: 'trust',
          include: ['test/trust/**/*.test.ts'],
          ...onEngine,
          globalSetup: 'test/trust/figures.ts',
        },
      },
    ],
  },
});
