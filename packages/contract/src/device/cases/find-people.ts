import type { CaseLine, NameMatch } from './cases-api.ts'
import { currentLines } from './case-lines.ts'
import { heldLines } from './list-cases.ts'
import type { Unlocked } from '../unlocked.ts'

/** Who is meant by these words, best first; of several of one name also what tells them apart, as far as this device knows it. */
export async function findPeople(unlocked: Unlocked, words: string): Promise<readonly NameMatch[]> {
  const matches = await unlocked.names.find(words)
  const named = Map.groupBy(matches, ({ name }) => name)
  const alike = matches.filter(({ name }) => (named.get(name)?.length ?? 0) > 1)
  if (alike.length === 0) return matches
  const lines = new Map<string, CaseLine>(await currentLines(unlocked))
  const elsewhere = alike.flatMap(({ stream }) => (lines.has(stream) ? [] : [stream]))
  for (const [stream, line] of await heldLines(unlocked, elsewhere)) lines.set(stream, line)
  return matches.map((match) => {
    const line = alike.includes(match) ? lines.get(match.stream) : undefined
    if (line?.registeredAt === undefined) return match
    const { ageGroup, registeredAt, registeredBy } = line
    return { ...match, came: { ageGroup, registeredAt, registeredBy } }
  })
}
