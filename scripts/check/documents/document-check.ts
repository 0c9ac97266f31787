import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Check, Project } from '../check.ts'
import { exportedNames } from './exported-names.ts'
import { readMarkdown } from './markdown.ts'
import type { Link, Markdown } from './markdown.ts'
import { repositoryPaths } from './repository-paths.ts'

// The write and the read that ARCHITECTURE.md follows through the code cannot shrink unseen.
const TRACED = { document: 'ARCHITECTURE.md', steps: 12 }

/**
 * Every relative link and every path that a document names exists; a link from a name in code, as in
 * [`foldCase`](packages/domain/src/case/case-file.ts), means that the file exports that name.
 */
export const documents: Check = {
  name: 'links, paths and names in documents',
  run: (project) => {
    const read = readDocuments(project)
    const problems = [...read.keys()].flatMap((path) => problemsOf(path, read, project))
    return Promise.resolve({ problems: [...problems, ...traceProblems(read)] })
  },
}

type Documents = ReadonlyMap<string, Markdown>

function readDocuments({ root, files }: Project): Documents {
  return new Map(
    files
      .filter((path) => path.endsWith('.md'))
      .map((path) => [path, readMarkdown(readFileSync(join(root, path), 'utf8'))]),
  )
}

function problemsOf(path: string, read: Documents, project: Project): string[] {
  const paths = repositoryPaths(project.files)
  const document = read.get(path) as Markdown
  const broken = document.links.flatMap((link) => {
    const problem = linkProblem(path, link, read, project, paths.has)
    return problem === undefined ? [] : [`${path}:${link.line}: ${problem}`]
  })
  const missing = document.codeWords
    .filter(({ word }) => !paths.holds(word))
    .map(({ word, line }) => `${path}:${line}: there is no ${word}`)
  return [...broken, ...new Set(missing)]
}

function linkProblem(
  from: string,
  { text, target }: Link,
  read: Documents,
  { root }: Project,
  has: (path: string) => boolean,
): string | undefined {
  if (/^[a-z]+:/.test(target)) return undefined
  const [file = '', anchor] = target.split('#')
  const path = file === '' ? from : posix.join(posix.dirname(from), file)
  if (!has(path)) return `the link ${target} leads nowhere`
  const document = read.get(path)
  if (anchor !== undefined && document && !document.anchors.has(anchor)) {
    return `${path} has no heading #${anchor}`
  }
  const name = codeName(text)
  if (name === undefined || !/\.tsx?$/.test(path)) return undefined
  const names = exportedNames(path, readFileSync(join(root, path), 'utf8'))
  return names.has(name) ? undefined : `${path} exports no ${name}`
}

/** The name that a link's text is, if it is one: `` `sendReferral` `` or `` `DeviceApi.decide` ``. */
function codeName(text: string): string | undefined {
  return /^`([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)?)(?:\(…?\))?`$/.exec(text)?.[1]
}

function traceProblems(read: Documents): string[] {
  const named = read.get(TRACED.document)?.links.filter((link) => codeName(link.text)) ?? []
  if (named.length >= TRACED.steps) return []
  const count = `${named.length} names of functions, fewer than ${TRACED.steps}`
  return [`${TRACED.document}: the write that it traces links ${count}`]
}
