import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/src/**/*.test.tsx',
      'journeys/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    globalSetup: ['packages/server/src/database/testing/test-cluster.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // The machines have two cores and one database cluster serves all files.
    maxWorkers: 2,
  },
})
