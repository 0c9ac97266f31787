import type { Check, Outcome, Project } from './check.ts'

export interface Tally {
  readonly passed: number
  readonly failed: number
}

/**
 * Runs the checks, `atOnce` at a time and in the order given (so the longest belongs first), and says
 * how each ended as it ends.
 */
export async function runChecks(
  checks: readonly Check[],
  project: Project,
  { atOnce, say }: { atOnce: number; say: (line: string) => void },
): Promise<Tally> {
  const waiting = [...checks]
  let failed = 0
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const startedAt = performance.now()
      const { problems, notes = [] } = await runOne(check, project)
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
      if (problems.length > 0) failed += 1
      say(`${problems.length > 0 ? 'not ok' : 'ok'} ${check.name} (${seconds} s)`)
      for (const line of [...problems, ...notes]) say(indented(line))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { passed: checks.length - failed, failed }
}

async function runOne(check: Check, project: Project): Promise<Outcome> {
  try {
    return await check.run(project)
  } catch (error) {
    return { problems: [error instanceof Error ? (error.stack ?? error.message) : String(error)] }
  }
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '    ')
}
