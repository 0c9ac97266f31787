import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Check, Project } from './check.ts'

/**
 * The same check, left out if it passed before over exactly these files. Only whole digests are safe:
 * a type changed in one file can make another file's code wrong.
 */
export function remembered(check: Check, concerns: (path: string) => boolean): Check {
  return {
    name: check.name,
    run: async (project) => {
      const stamp = join(project.root, 'node_modules', '.cache', 'cobijo', 'check', check.name)
      const digest = digestOf(project, concerns)
      if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
        return { problems: [], notes: ['nothing has changed since it last passed'] }
      }
      const outcome = await check.run(project)
      if (outcome.problems.length === 0) {
        mkdirSync(dirname(stamp), { recursive: true })
        writeFileSync(stamp, digest)
      }
      return outcome
    },
  }
}

function digestOf(project: Project, concerns: (path: string) => boolean): string {
  const digest = createHash('sha256')
  for (const path of project.files.filter(concerns)) {
    const content = readFileSync(join(project.root, path))
    digest.update(`${path}\0${content.length}\0`).update(content)
  }
  return digest.digest('hex')
}
