import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from './check.ts'
import { complaints, runProgram } from './run-program.ts'
import { remembered } from './remember.ts'

/** The rules of `eslint.config.js`, with types. Warnings fail: what is worth a line is worth mending. */
export const lint: Check = remembered(
  {
    name: 'lint',
    run: async ({ root }) => {
      const eslint = join(root, 'node_modules', 'eslint', 'bin', 'eslint.js')
      return { problems: complaints(await runProgram(root, [eslint, '.', '--max-warnings', '0'])) }
    },
  },
  (path) => /\.(tsx?|json|[cm]?js)$/.test(path),
)

// Built, so that the search does not find itself.
const DISABLED = new RegExp(
  `${'eslint'}-disable(?!.* -- \\S)|@${'ts'}-(ignore|nocheck|expect-error)\\s*$`,
)

/** A rule may be muted on one line for a reason that the line gives. */
export const mutedRules: Check = {
  name: 'muted rules have reasons',
  run: ({ root, files }) => {
    const problems = files
      .filter((path) => /\.([cm]?ts|tsx|mjs)$/.test(path))
      .flatMap((path) =>
        readFileSync(join(root, path), 'utf8')
          .split('\n')
          .flatMap((line, at) =>
            DISABLED.test(line) ? [`${path}:${at + 1}: say why on the line: -- reason`] : [],
          ),
      )
    return Promise.resolve({ problems })
  },
}
