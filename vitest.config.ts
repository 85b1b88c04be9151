import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Counting requests over hundreds of rooms takes half a minute: `FURTHER=1`, as `.ci/run` has it.
    exclude: process.env['FURTHER'] ? [] : ['test/bench/requests.test.ts'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'forks',
    // No test changes a module; loading them anew for each file would take as long as the tests.
    isolate: false,
    maxWorkers: availableParallelism(),
  },
});
