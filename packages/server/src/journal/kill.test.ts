import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { feedLinesResponse } from '@cobijo/contract/wire/entries'
import type { FeedLine } from '@cobijo/contract/wire/entries'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { InventedHttpNetwork } from '../testing/invented-http.ts'
import type { InventedPerson } from '../testing/invented-http.ts'
import { startTestServerProcess } from '../testing/server-process.ts'
import type { TestServerProcess } from '../testing/server-process.ts'

const writers = 20
// A few in the gate; `npm run prove` asks for two hundred.
const kills = Number(process.env['COBIJO_KILLS'] ?? 4)

let server: TestServerProcess
let asha: InventedPerson

beforeAll(async () => {
  await sodiumReady()
  server = await startTestServerProcess()
  asha = await new InventedHttpNetwork(server).found()
})
afterAll(() => server.stop())

test(
  'of twenty writers while the server is killed: what was acknowledged is there once, the rest once or not at all',
  async () => {
    const acknowledged = new Set<string>()
    const sent = new Set<string>()
    let isOver = false

    async function write(): Promise<void> {
      const twin = { ...asha.device, chains: new Map() }
      while (!isOver) {
        const sealed = signAs(twin, {
          stream: newIdentifier<StreamId>(),
          facts: { family: 'case', state: 'open' },
          contents: { essential: { nameToUse: 'Invented' } },
          readers: [asha.reader],
        })
        sent.add(sealed.entry.hash)
        // A device sends again until it is told; sometimes it is closed first and never does.
        const attempts = Math.random() < 0.2 ? 1 : 40
        for (let attempt = 0; attempt < attempts && !isOver; attempt += 1) {
          try {
            const { outcomes } = await asha.append(sealed)
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
    for (let killed = 0; killed < kills; killed += 1) {
      const before = acknowledged.size
      while (acknowledged.size < before + 30) await pause(20)
      await pause(Math.random() * 300)
      await server.kill()
      await server.start()
    }
    await pause(300)
    isOver = true
    await writing

    const lines = await allLines()
    expect(lines.map(({ position }) => position)).toEqual(lines.map((_, at) => at + 1))
    const delivered = new Map<string, number>()
    for (const { hash } of lines) delivered.set(hash, (delivered.get(hash) ?? 0) + 1)
    expect(acknowledged.size).toBeGreaterThan(100)
    expect([...acknowledged].filter((hash) => delivered.get(hash) !== 1)).toEqual([])
    expect([...delivered].filter(([hash, count]) => count !== 1 || !sent.has(hash))).toEqual([])
  },
  Math.max(240_000, kills * 30_000),
)

/** Every line of the feed once nothing waits any more. */
async function allLines(): Promise<FeedLine[]> {
  const lines: FeedLine[] = []
  for (let quiet = 0; quiet < 3; ) {
    const page = await asha.send({
      method: 'GET',
      path: `feeds/${asha.group.feed}/lines`,
      query: { after: lines.length, limit: 1000, wait: 1 },
      response: feedLinesResponse,
    })
    lines.push(...page.lines)
    quiet = page.lines.length === 0 ? quiet + 1 : 0
  }
  return lines
}
