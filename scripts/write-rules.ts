// Writes docs/rules.md from the tests; `npm run check` says when it is behind.
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { RULES_PAGE, writtenRules } from './check/documents/rules-page.ts'
import { projectFiles } from './check/project-files.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
writeFileSync(join(root, RULES_PAGE), writtenRules({ root, files: projectFiles(root) }))
