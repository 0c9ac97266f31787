import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check, Project } from '../check.ts'

const LIST = 'packages/contract/src/device/finding.ts'
/** The second holds the directory's own, as the first says. */
const DOCUMENTS = ['docs/journal-format.md', 'docs/key-hierarchy.md']
/** What `cobijo verify` notes besides; its codes are no part of the list, since no screen shows them. */
const VERIFYING =
  /^packages\/(server\/src\/operation\/(verify|verifying\/)|sealing\/src\/verify-).*(?<!\.test)\.ts$/

/** Every code of a finding is explained where a reader looks for it. That a person is told of it, the types of `web` ask for. */
export const findingCodes: Check = {
  name: 'codes of findings are explained',
  run: (project) => Promise.resolve({ problems: findingCodeProblems(project) }),
}

export function findingCodeProblems({ root, files }: Project): string[] {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const listed = codesIn(read(LIST), /^ {2}'([a-z-]+)',$/gm)
  if (listed.length === 0) return [`${LIST}: there are no codes in it`]
  const verified = files
    .filter((path) => VERIFYING.test(path))
    .flatMap((path) => codesIn(read(path), /\bcode: '([a-z-]+)'/g))
  const explained = DOCUMENTS.filter((path) => files.includes(path))
    .map(read)
    .join()
  return [...new Set([...listed, ...verified])]
    .filter((code) => !explained.includes(`\`${code}\``))
    .map((code) => `${DOCUMENTS[0]} does not explain ${code}`)
}

function codesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, code = '']) => code)
}
