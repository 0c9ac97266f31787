import { expect, test } from 'vitest'
import type { EntryHash, FeedId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { firstRolling, nextRolling } from '@cobijo/sealing/feed-rolling'
import { hashOfStub } from '@cobijo/sealing/entry/envelope'
import { randomBytes } from '@cobijo/sealing/bytes'
import { sodiumReady } from '@cobijo/sealing/sodium'
import type { Send } from '../../client/api-client.ts'
import { base64url } from '../../wire/bytes.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { fetchStream } from './fetch-stream.ts'
import { followFeeds } from './follow-feeds.ts'
import { entryKey } from '../held-entry.ts'

await sodiumReady()
const feed = crypto.randomUUID() as FeedId
const organisation = crypto.randomUUID() as OrganisationId
const stream = crypto.randomUUID() as StreamId

const stubs = Array.from({ length: 3 }, () => {
  const restHash = randomBytes(32)
  return { restHash, hash: hashOfStub({ parents: [], restHash }) }
})
const delivered = (position: number) => ({
  kind: 'stub' as const,
  position,
  parents: [],
  restHash: base64url((stubs[position - 1] as { restHash: Uint8Array }).restHash),
})
const announcing = (position: number) => ({
  position,
  hash: (stubs[position - 1] as { hash: EntryHash }).hash,
  stream,
  kind: 'stub' as const,
  receivedAt: 0,
})
const headAt = (position: number) => {
  let rolling = firstRolling(feed)
  for (let at = 1; at <= position; at += 1)
    rolling = nextRolling(rolling, at, (stubs[at - 1] as { hash: EntryHash }).hash)
  return { feed, position, rolling: base64url(rolling), signature: base64url(new Uint8Array(64)) }
}
/** A server whose feed has `upTo()` lines; `ofStream` answers the stream's page. */
function serving(
  upTo: () => number,
  ofStream: (after: number) => Promise<unknown> | unknown,
): Send {
  return (async ({ path, query }: { path: string; query?: Record<string, unknown> }) => {
    if (path === 'feeds') return { feeds: [{ organisation, feed, position: upTo(), lagMs: 0 }] }
    const after = Number(query?.['after'])
    if (path.endsWith('/lines')) {
      const lines = []
      for (let at = after + 1; at <= upTo(); at += 1) lines.push(announcing(at))
      return { lines, head: headAt(upTo()) }
    }
    return ofStream(after)
  }) as unknown as Send
}

test('lines that a round announces while a case is being fetched are not lost', async () => {
  const store = createMemoryStore()
  let lines = 1
  const quiet = serving(
    () => lines,
    () => ({ lines: [] }),
  )
  await followFeeds(store, quiet, () => true)
  // The case is opened on the screen; while its page is under way a round of `sync` takes over line 2.
  const slow = serving(
    () => lines,
    async () => {
      if (lines === 1) {
        lines = 2
        await followFeeds(store, quiet, () => true)
      }
      return { lines: [delivered(1)] }
    },
  )
  await fetchStream(store, slow, stream)
  // Whenever anybody looks again, all is there.
  await followFeeds(store, quiet, () => true)
  await fetchStream(
    store,
    serving(
      () => lines,
      (after) => ({ lines: [1, 2].filter((at) => at > after).map(delivered) }),
    ),
    stream,
  )
  expect(await store.find('entry', entryKey(stream, stubs[1]?.hash as EntryHash))).toBeDefined()
})
