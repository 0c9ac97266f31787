import { feedLinesResponse } from '@cobijo/contract/wire/entries'
import type { BenchInstallation } from './installation.ts'
import { inventRegistration } from './invented-cases.ts'
import { append, readerOf } from './invented-writers.ts'
import type { Writer } from './invented-writers.ts'
import { atMost, quantile } from './measured.ts'
import type { Measured } from './measured.ts'
import { memoryOf } from './processor-time.ts'

const load = { writers: 4, seconds: 15 }

/** How long after its receipt a line reaches a device that follows the feed, while others append as fast as they can. */
export async function measureDelivery(by: Writer): Promise<Measured[]> {
  const reader = readerOf(by, 0)
  const lagsMs: number[] = []
  const ending = { isOver: false }
  const after = await lastPosition(by, reader.feed)
  const following = follow(by, reader.feed, after, lagsMs, ending)
  const untilMs = performance.now() + load.seconds * 1000
  let appended = 0
  await Promise.all(
    Array.from({ length: load.writers }, async () => {
      while (performance.now() < untilMs) {
        await append(by, [inventRegistration(by.device, [reader])])
        appended += 1
      }
    }),
  )
  ending.isOver = true
  await following
  const note = `${(appended / load.seconds).toFixed(0)} appends/s by ${load.writers} writers; ${lagsMs.length} lines seen by long polling`
  return [
    {
      part: 'operation',
      name: 'delivery lag, median',
      ours: quantile(lagsMs, 0.5),
      unit: 'ms',
      note,
    },
    {
      part: 'operation',
      name: 'delivery lag, p95',
      ours: quantile(lagsMs, 0.95),
      unit: 'ms',
      against: atMost(1_000),
    },
  ]
}

async function lastPosition(by: Writer, feed: string): Promise<number> {
  return (await lines(by, feed, 0, 0)).head.position
}

async function follow(
  by: Writer,
  feed: string,
  from: number,
  lagsMs: number[],
  ending: { readonly isOver: boolean },
): Promise<void> {
  let after = from
  for (;;) {
    const isLast = ending.isOver
    const page = await lines(by, feed, after, isLast ? 0 : 1)
    const now = Date.now()
    for (const { receivedAt } of page.lines) lagsMs.push(Math.max(0, now - receivedAt))
    after = page.lines.at(-1)?.position ?? after
    if (isLast && page.lines.length === 0) return
  }
}

function lines(by: Writer, feed: string, after: number, wait: number) {
  return by.send({
    method: 'GET',
    path: `feeds/${feed}/lines`,
    query: { after, wait, limit: 1_000 },
    response: feedLinesResponse,
  })
}

/** Memory of the server process, after everything that this run asked of it. */
export function measureMemory({ serverId }: BenchInstallation): Measured[] {
  const memory = memoryOf(serverId)
  if (!memory) return []
  return [
    {
      part: 'operation',
      name: 'server memory after load (RSS)',
      ours: memory.now,
      unit: 'MB',
      against: atMost(300),
      note: `peak ${memory.peak.toFixed(0)} MB; PostgreSQL apart`,
    },
  ]
}
