import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import ts from 'typescript'
import type { Check, Project } from './check.ts'
import { complaints, runProgram } from './run-program.ts'

/**
 * One check for each `tsconfig.json` of the project, and one that every TypeScript file belongs to
 * one of them: a file that no project includes is never checked, in silence.
 */
export function typeChecks(project: Project): Check[] {
  const configs = project.files.filter((path) => /(^|\/)tsconfig\.json$/.test(path))
  return [...configs.map(typeCheck), { name: 'types: every file', run: findUnchecked }]

  function findUnchecked(): Promise<{ problems: string[] }> {
    const included = new Set(configs.flatMap((config) => filesOf(project.root, config)))
    const problems = project.files
      .filter((path) => /\.tsx?$/.test(path) && !included.has(join(project.root, path)))
      .map((path) => `${path}: no tsconfig.json includes it`)
    return Promise.resolve({ problems })
  }
}

function typeCheck(config: string): Check {
  const folder = posix.dirname(config)
  const name = folder === '.' ? 'tests and scripts' : folder.replace('packages/', '')
  return {
    name: `types: ${name}`,
    run: async ({ root }) => {
      const memory = join(root, 'node_modules', '.cache', 'cobijo', 'types', `${name}.json`)
      mkdirSync(dirname(memory), { recursive: true })
      const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
      const words = [
        '-p',
        config,
        '--pretty',
        'false',
        '--incremental',
        '--tsBuildInfoFile',
        memory,
      ]
      return { problems: complaints(await runProgram(root, [compiler, ...words])) }
    },
  }
}

function filesOf(root: string, config: string): string[] {
  const path = join(root, config)
  const { config: content, error } = ts.parseConfigFileTextToJson(path, readFileSync(path, 'utf8'))
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'))
  return ts.parseJsonConfigFileContent(content, ts.sys, dirname(path)).fileNames
}
