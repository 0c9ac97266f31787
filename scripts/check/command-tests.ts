import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from './check.ts'

/** Beside each command lie its two tests: what it decides, and who may and who may not. */
export const commandTests: Check = {
  name: 'commands have their two tests',
  run: ({ root, files }) => {
    const commands = files.filter(
      (path) =>
        /^packages\/domain\/src\/.*(?<!\.test)\.ts$/.test(path) &&
        /\bdefineCommand\(\{/.test(readFileSync(join(root, path), 'utf8')),
    )
    const problems = commands.flatMap((path) =>
      ['.test.ts', '.access.test.ts']
        .map((ending) => path.replace(/\.ts$/, ending))
        .filter((test) => !files.includes(test))
        .map((test) => `${test}: it is missing`),
    )
    if (commands.length === 0) problems.push('packages/domain declares no command')
    return Promise.resolve({ problems, notes: [`${commands.length} commands`] })
  },
}
