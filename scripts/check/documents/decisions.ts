import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check, Project } from '../check.ts'

const FOLDER = 'docs/decisions'

/** Decision records are numbered from 1 without gap or collision, titled alike, and listed. */
export const decisions: Check = {
  name: 'decision records',
  run: (project) => Promise.resolve({ problems: decisionProblems(project) }),
}

export function decisionProblems({ root, files }: Project): string[] {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const records = files.filter((path) => path.startsWith(`${FOLDER}/`) && /\/\d/.test(path))
  const index = files.includes(`${FOLDER}/README.md`) ? read(`${FOLDER}/README.md`) : ''
  if (records.length === 0) return [`${FOLDER}: there are no decision records`]
  return records.flatMap((path, at) => {
    const name = path.slice(FOLDER.length + 1)
    const number = Number(/^(\d{4})-[a-z0-9]+(-[a-z0-9]+)*\.md$/.exec(name)?.[1])
    if (Number.isNaN(number)) return [`${path}: a record is named 0001-in-kebab-case.md`]
    const text = read(path)
    return [
      ...(number === at + 1 ? [] : [`${path}: the next number is ${at + 1}`]),
      ...(text.startsWith(`# ${number}. `)
        ? []
        : [`${path}: its title must begin “# ${number}. ”`]),
      ...(/^Status: /m.test(text) ? [] : [`${path}: it has no line “Status: …”`]),
      ...(index.includes(`(${name})`) ? [] : [`${FOLDER}/README.md does not list ${name}`]),
    ]
  })
}
