// `npm run check [-- name …]`: everything about the project that can be verified without running it.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commandTests } from './check/command-tests.ts'
import { deadCode } from './check/dead-code.ts'
import { direction } from './check/direction.ts'
import { decisions } from './check/documents/decisions.ts'
import { documents } from './check/documents/document-check.ts'
import { findingCodes } from './check/documents/finding-codes.ts'
import { rulesPage } from './check/documents/rules-page.ts'
import { fileSizes } from './check/file-sizes.ts'
import { format } from './check/format.ts'
import { licences } from './check/licences.ts'
import { lint, mutedRules } from './check/lint.ts'
import { machinePaths } from './check/machine-paths.ts'
import { projectFiles } from './check/project-files.ts'
import { runChecks } from './check/run-checks.ts'
import { typeChecks } from './check/types.ts'

const AT_ONCE = 2

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const project = { root, files: projectFiles(root) }
const all = [
  lint,
  ...typeChecks(project),
  direction,
  deadCode,
  format,
  documents,
  decisions,
  findingCodes,
  rulesPage,
  commandTests,
  licences,
  machinePaths,
  mutedRules,
  fileSizes,
]
const words = process.argv.slice(2)
const checks = all.filter(
  (check) => words.length === 0 || words.some((word) => check.name.startsWith(word)),
)
const startedAt = performance.now()
const { passed, failed } = await runChecks(checks, project, { atOnce: AT_ONCE, say: console.log })
console.log(`\nChecked in ${((performance.now() - startedAt) / 1000).toFixed(0)} s.`)
if (checks.length === 0) console.log(`No check of that name. There are: ${namesOf(all)}`)
// npm test counts with the last line.
console.log(`${passed} passed, ${failed} failed, 0 skipped`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

function namesOf(some: readonly { name: string }[]): string {
  return some.map((it) => it.name).join(', ')
}
