import { join } from 'node:path'
import type { ICruiseResult, IViolation } from 'dependency-cruiser'
import type { Check, Project } from './check.ts'
import { complaints, runProgram } from './run-program.ts'

const CRUISED = ['packages', 'journeys', 'samples', 'scripts']

/**
 * The rules of `.dependency-cruiser.cjs`. The cruiser has been seen to look at nothing and call it
 * well (with a compiler that it does not know), so it must have seen every source file there is.
 */
export const direction: Check = {
  name: 'direction of imports, cycles, unused files',
  run: async (project) => {
    const result = await cruise(project)
    const notSeen = findNotSeen(project, result)
    if (notSeen.length > 0) {
      return { problems: notSeen.map((path) => `${path}: the import check did not see this file`) }
    }
    const { violations } = result.summary
    const circles = violations.filter((it) => it.rule.name === 'circles-of-types').length
    return {
      problems: violations.filter((it) => it.rule.severity === 'error').map(inWords),
      notes: [`${result.modules.length} modules seen, ${circles} circles of types alone`],
    }
  },
}

async function cruise({ root, files }: Project): Promise<ICruiseResult> {
  const program = join('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
  const words = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const folders = CRUISED.filter((folder) => files.some((path) => path.startsWith(`${folder}/`)))
  const ended = await runProgram(root, [join(root, program), ...words, ...folders])
  try {
    return JSON.parse(ended.output) as ICruiseResult
  } catch {
    throw new Error(`dependency-cruiser: ${complaints(ended).slice(0, 20).join('\n')}`)
  }
}

function findNotSeen({ files }: Project, { modules }: ICruiseResult): string[] {
  const seen = new Set(modules.map((module) => module.source))
  return files.filter(
    (path) =>
      CRUISED.includes(path.split('/')[0] ?? '') &&
      /\.(tsx?|mjs)$/.test(path) &&
      !path.endsWith('.d.ts') &&
      !seen.has(path),
  )
}

function inWords({ rule, from, to, cycle }: IViolation): string {
  if (cycle) return `${rule.name}: ${[from, ...cycle.map((it) => it.name)].join(' → ')}`
  return from === to ? `${rule.name}: ${from}` : `${rule.name}: ${from} → ${to}`
}
