import type { EntryHash, FeedId, Instant } from '@cobijo/domain/journal/identifier'
import { sameBytes } from '@cobijo/sealing/bytes'
import { firstRolling, nextRolling } from '@cobijo/sealing/feed-rolling'
import type { Send } from '../../../client/api-client.ts'
import { fromBase64url } from '../../../wire/bytes.ts'
import { feedLinesResponse } from '../../../wire/entries.ts'
import type { FeedHead } from '../../../wire/entries.ts'
import type { DeviceStore, DeviceStoreReader, StoreWrite } from '../../store/device-store.ts'
import { cutPlace, listEveryLine, listPlaces } from '../announced-lines.ts'
import type { FollowedFeed } from '../follow-feeds.ts'
import { resendDue } from './send-lost.ts'

interface Followed {
  readonly feed: FeedId
  readonly followed: FollowedFeed
  readonly headIsSigned: (head: FeedHead) => boolean
}

interface CommonPoint {
  readonly position: number
  readonly rolling: Uint8Array
}

const linesPerPage = 500

/**
 * A server that was restored from a backup has another history than this device followed. Looks through all of it; where it adds up to
 * the head that the pinned key signed, the feed is followed anew from the last line that both know, and what the server lost is due to
 * be sent again. Entries stay where they lie. False where it does not add up: nothing is changed.
 */
export async function goBackTo(store: DeviceStore, send: Send, of: Followed): Promise<boolean> {
  const mine = await linesHere(store, of.feed)
  const common = await findCommonPoint(send, of, mine)
  if (!common || common.position >= of.followed.position) return false
  await store.exclusively('places', async () =>
    store.write([
      ...(await cut(store, of.feed, common.position)),
      { put: 'feed', key: of.feed, value: { ...of.followed, ...common } satisfies FollowedFeed },
      // With the cut, so that a device that dies now still sends again when it wakes.
      resendDue(),
    ]),
  )
  return true
}

const restoredKey = 'restored-server'
const noticedKey = 'restore-noticed'
/** For so long after a restore telephones that were switched off, or far away, still bring what only they have. */
const bringingBackMs = 14 * 24 * 3_600_000

/**
 * Where the server says of another restore than before, what it lost is due to be sent again, whether or not a feed of this device shows it:
 * keys that it sealed anew to others lie in none. A host that says so without a restore gains what a restore gives it.
 */
export async function noticeRestore(
  store: DeviceStore,
  restored: string | undefined,
  at: Instant,
): Promise<void> {
  const said = restored ?? 'never'
  const known = await store.find('setting', restoredKey)
  if (known === said) return
  // Whoever asks for the first time has sent nothing yet, or asked a server that did not tell.
  const isFirst = known === undefined && (restored === undefined || (await isNew(store)))
  await store.write([
    { put: 'setting', key: restoredKey, value: said },
    ...(restored === undefined
      ? []
      : [{ put: 'setting', key: noticedKey, value: at } satisfies StoreWrite]),
    ...(isFirst ? [] : [resendDue()]),
  ])
}

/**
 * Whether the server may still lack what it had before it was restored. Counted on each device from when it heard of the restore, so that a
 * server that says nothing new keeps nothing open for ever.
 */
export async function isBeingBroughtBack(store: DeviceStore, now: Instant): Promise<boolean> {
  const noticed = (await store.find('setting', noticedKey)) as Instant | undefined
  if (noticed === undefined) return false
  // Noticed by a clock that was ahead.
  if (noticed > now) await store.write([{ put: 'setting', key: noticedKey, value: now }])
  return now < noticed + bringingBackMs
}

async function isNew(store: DeviceStoreReader): Promise<boolean> {
  return (await store.list('feed', '')).length === 0
}

async function linesHere(
  store: DeviceStoreReader,
  feed: FeedId,
): Promise<ReadonlyMap<number, EntryHash>> {
  const lines = (await listEveryLine(store)).filter((line) => line.feed === feed)
  return new Map(lines.map(({ position, hash }) => [position, hash]))
}

async function findCommonPoint(
  send: Send,
  { feed, headIsSigned }: Followed,
  mine: ReadonlyMap<number, EntryHash>,
): Promise<CommonPoint | undefined> {
  let rolling: Uint8Array = firstRolling(feed)
  let position = 0
  let common: CommonPoint = { position, rolling }
  let isCommon = true
  for (;;) {
    const { lines, head } = await send({
      method: 'GET',
      path: `feeds/${feed}/lines`,
      query: { after: position, limit: linesPerPage },
      response: feedLinesResponse,
    })
    if (head.feed !== feed || !headIsSigned(head)) return undefined
    for (const line of lines) {
      if (line.position !== position + 1) return undefined
      position = line.position
      rolling = nextRolling(rolling, position, line.hash as EntryHash)
      isCommon &&= mine.get(position) === line.hash
      if (isCommon) common = { position, rolling }
    }
    if (head.position > position && lines.length > 0) continue
    const isWhole = head.position === position && sameBytes(rolling, fromBase64url(head.rolling))
    return isWhole ? common : undefined
  }
}

/** A stream that loses all its lines keeps its row: what family it is of stays known. */
async function cut(
  store: DeviceStoreReader,
  feed: FeedId,
  upTo: number,
): Promise<readonly StoreWrite[]> {
  const writes: StoreWrite[] = []
  for (const { key, feed: of, place } of await listPlaces(store))
    if (of === feed) writes.push(...(await cutPlace(store, key, place, upTo)))
  return writes
}
