import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/src/**/*.test.tsx',
      'journeys/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    // What takes too long for the gate: `npm run prove` asks for it.
    exclude: [
      ...configDefaults.exclude,
      ...(process.env['COBIJO_PROOFS'] === 'yes' ? [] : ['**/*.proof.test.ts']),
    ],
    globalSetup: [
      'packages/server/src/database/testing/test-cluster.ts',
      'packages/web/src/testing/built-folders.ts',
    ],
    // What never comes is a fault however long one waits; what comes late on a slow machine is none.
    testTimeout: 180_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 90_000 } },
    // The machines have two cores and one database cluster serves all files.
    maxWorkers: 2,
  },
})
