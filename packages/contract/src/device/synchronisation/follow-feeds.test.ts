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
import type { DeviceStore } from '../store/device-store.ts'
import type { StreamInFeed } from './announced-lines.ts'
import { settleQueue } from './repair/settle-queue.ts'

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

/** A store that followed the feed to its third line and fetched what that named. */
async function followedToTheEnd(): Promise<DeviceStore> {
  const store = createMemoryStore()
  const whole = serving(
    () => 3,
    () => ({ lines: [1, 2, 3].map(delivered) }),
  )
  await followFeeds(store, whole, () => true)
  await fetchStream(store, whole, stream)
  return store
}

const linesIn = async (store: DeviceStore) =>
  ((await store.find('stream', `${stream}/${feed}`)) as StreamInFeed).lines.map(
    ({ position }) => position,
  )

test('a server that goes back to an older copy is followed from the last line that both know, and nothing is thrown away', async () => {
  const store = await followedToTheEnd()
  const older = serving(
    () => 1,
    () => ({ lines: [delivered(1)] }),
  )
  expect((await followFeeds(store, older, () => true)).findings).toEqual([])
  expect(await linesIn(store)).toEqual([1])
  expect(await store.find('setting', 'resend-due')).toBe(true)
  for (const { hash } of stubs)
    expect(await store.find('entry', entryKey(stream, hash))).toBeDefined()
})

test.each([
  [
    'under another key',
    serving(
      () => 1,
      () => ({ lines: [] }),
    ),
    false,
    'feed-head-not-signed',
  ],
  [
    'whose lines are not those of its head',
    lying(
      serving(
        () => 2,
        () => ({ lines: [] }),
      ),
    ),
    true,
    'feed-went-back',
  ],
] as const)(
  'an older copy %s is a finding and changes nothing',
  async (_, send, isSigned, code) => {
    const store = await followedToTheEnd()
    expect((await followFeeds(store, send, () => isSigned)).findings).toEqual([{ code }])
    expect(await linesIn(store)).toEqual([1, 2, 3])
    expect(await store.find('setting', 'resend-due')).toBeUndefined()
  },
)

/** Says its second line and serves the third in its place. */
function lying(honest: Send): Send {
  return (async (call: Parameters<Send>[0]) => {
    const answer = (await honest(call as never)) as { lines?: { position: number }[] }
    if (!call.path.endsWith('/lines')) return answer
    const lines = answer.lines?.map((line) =>
      line.position === 2 ? { ...announcing(3), position: 2 } : line,
    )
    return { ...answer, lines }
  }) as unknown as Send
}

test('an own entry that comes back as a stub is a finding, and stays queued until its line comes with content', async () => {
  const [own] = stubs
  const store = createMemoryStore()
  const queued = {
    hash: own?.hash,
    stream,
    savedAt: 0,
    state: 'acknowledged',
    item: { entry: '', facts: {}, parts: [], deliveries: [{ feed }] },
    note: new Uint8Array(),
  }
  await store.write([{ put: 'outbox', key: '1', value: queued }])
  const announcedAs = (isStub: boolean) =>
    store.write([
      {
        put: 'stream',
        key: `${stream}/${feed}`,
        value: {
          lines: [{ position: 1, hash: own?.hash, ...(isStub ? { isStub } : {}) }],
        },
      },
    ])
  expect(await settleQueue(store, [feed])).toEqual([])
  expect(await settleQueue(store, [feed], () => Promise.resolve(true))).toEqual([
    { code: 'entry-not-delivered', hash: own?.hash },
  ])
  await announcedAs(true)
  expect(await settleQueue(store, [feed])).toEqual([{ code: 'own-entry-stubbed', hash: own?.hash }])
  expect(await store.find('outbox', '1')).toEqual(queued)
  await announcedAs(false)
  expect(await settleQueue(store, [feed])).toEqual([])
  expect(await store.find('outbox', '1')).toBeUndefined()
})
