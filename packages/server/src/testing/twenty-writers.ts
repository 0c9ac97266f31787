import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { feedLinesResponse } from '@cobijo/contract/wire/entries'
import type { FeedLine } from '@cobijo/contract/wire/entries'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import type { InventedPerson } from './invented-http.ts'

const writers = 20

/** What twenty devices were told, and what the feed holds, while something was killed under them again and again. */
export interface Endured {
  readonly sent: ReadonlySet<string>
  readonly acknowledged: ReadonlySet<string>
  readonly lines: readonly FeedLine[]
}

/**
 * Twenty devices save without a pause and send again until they are told; `kill` is called `times` times, each time after thirty
 * more entries were acknowledged and at a moment that nobody chose, and must bring back what it killed.
 */
export async function writeWhile(
  author: InventedPerson,
  times: number,
  kill: (killed: number) => Promise<void>,
): Promise<Endured> {
  const acknowledged = new Set<string>()
  const sent = new Set<string>()
  let isOver = false

  async function write(): Promise<void> {
    const twin = { ...author.device, chains: new Map() }
    while (!isOver) {
      const sealed = signAs(twin, {
        stream: newIdentifier<StreamId>(),
        facts: { family: 'case', state: 'open' },
        contents: { essential: { nameToUse: 'Invented' } },
        readers: [author.reader],
      })
      sent.add(sealed.entry.hash)
      // A device sends again until it is told; sometimes it is closed first and never does.
      const attempts = Math.random() < 0.2 ? 1 : 400
      for (let attempt = 0; attempt < attempts && !isOver; attempt += 1) {
        try {
          const { outcomes } = await author.append(sealed)
          expect(['appended', 'already-there']).toContain(outcomes[0]?.outcome)
          acknowledged.add(sealed.entry.hash)
          break
        } catch {
          await pause(50)
        }
      }
    }
  }

  const writing = Promise.all(Array.from({ length: writers }, write))
  for (let killed = 0; killed < times; killed += 1) {
    const before = acknowledged.size
    while (acknowledged.size < before + 30) await pause(20)
    await pause(Math.random() * 300)
    await kill(killed)
  }
  await pause(300)
  isOver = true
  await writing
  return { sent, acknowledged, lines: await allLines(author, acknowledged) }
}

/** Acknowledged: there once. Anything else that was sent: once or not at all. Positions without a gap. */
export function expectNothingLost({ sent, acknowledged, lines }: Endured): void {
  expect(lines.map(({ position }) => position)).toEqual(lines.map((_, at) => at + 1))
  const delivered = new Map<string, number>()
  for (const { hash } of lines) delivered.set(hash, (delivered.get(hash) ?? 0) + 1)
  expect(acknowledged.size).toBeGreaterThan(100)
  expect([...acknowledged].filter((hash) => delivered.get(hash) !== 1)).toEqual([])
  expect([...delivered].filter(([hash, count]) => count !== 1 || !sent.has(hash))).toEqual([])
}

/** How long nothing new may come, on a busy machine, before what is missing is held to be lost. */
const patienceMs = 120_000

/** Every line of the feed once all that was acknowledged is there and nothing more comes; or once nothing came for long. */
async function allLines(
  author: InventedPerson,
  acknowledged: ReadonlySet<string>,
): Promise<readonly FeedLine[]> {
  const lines: FeedLine[] = []
  const left = new Set(acknowledged)
  let newestAtMs = performance.now()
  for (let quiet = 0; quiet < 3 || left.size > 0; ) {
    if (performance.now() - newestAtMs > patienceMs) break
    const page = await author
      .send({
        method: 'GET',
        path: `feeds/${author.group.feed}/lines`,
        query: { after: lines.length, limit: 1000, wait: 1 },
        response: feedLinesResponse,
      })
      .catch(() => undefined)
    if (!page) {
      await pause(100)
      continue
    }
    lines.push(...page.lines)
    for (const { hash } of page.lines) left.delete(hash)
    if (page.lines.length > 0) newestAtMs = performance.now()
    quiet = page.lines.length === 0 ? quiet + 1 : 0
  }
  return lines
}
