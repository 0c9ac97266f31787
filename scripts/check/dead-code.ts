import { join } from 'node:path'
import type { Check } from './check.ts'
import { complaints, runProgram } from './run-program.ts'

/**
 * Exports that nobody imports, packages that nobody needs or nobody declared (`knip.json`). Files
 * that nobody reaches are found by the direction check: to knip every file that a package's
 * `exports` could open is an entry.
 */
export const deadCode: Check = {
  name: 'unused exports and packages',
  run: async ({ root }) => {
    const knip = join(root, 'node_modules', 'knip', 'bin', 'knip.js')
    const words = ['--no-progress', '--no-config-hints']
    return { problems: complaints(await runProgram(root, [knip, ...words])) }
  },
}
