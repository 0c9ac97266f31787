import type { Family } from '@cobijo/domain/journal/facts'
import type { EntryHash, FeedId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import type { ErasureOrder } from '@cobijo/sealing/erasure-order'
import type { Send } from '../../client/api-client.ts'
import { fromBase64url } from '../../wire/bytes.ts'
import { streamResponse } from '../../wire/entries.ts'
import type { DeliveredLine, StreamResponse } from '../../wire/entries.ts'
import type { DeviceStore, StoreWrite } from '../store/device-store.ts'
import { entryKey, heldFromDelivery, mergeHeld } from '../held-entry.ts'
import type { Held } from '../held-entry.ts'
import type { Finding } from '../finding.ts'
import { linesBehind, listPlaces, newestOf, putPlace } from './announced-lines.ts'
import type { StreamInFeed } from './announced-lines.ts'
import type { FollowedFeed } from './follow-feeds.ts'
import { isUnfetched, settleUnfetched } from './moved-streams.ts'

/** What an erasure on the wire proves that an officer of this organisation ordered; undefined where nothing. */
export type OrderReader = (
  erasure: NonNullable<StreamResponse['erasures']>[number],
) => ErasureOrder | undefined

export interface Fetched {
  readonly received: number
  readonly family: Family | undefined
  readonly findings: readonly Finding[]
  /** Entries that had been missing before and came now. */
  readonly cameLate: readonly EntryHash[]
}

const linesPerPage = 200
/** A server that keeps things back is not asked for each of them in every round. */
const mostAskedAgain = 20

/**
 * Fetches what the feeds announced of one stream and this device does not have yet. What a feed delivers without having
 * announced it, or under another hash, is a finding and is not stored. What it keeps back is a finding and asked for again each time,
 * and so is what comes without content, unless `orderIn` reads an order that it be erased.
 */
export async function fetchStream(
  store: DeviceStore,
  send: Send,
  stream: StreamId,
  orderIn: OrderReader = () => undefined,
): Promise<Fetched> {
  const fetched = {
    received: 0,
    family: undefined as Family | undefined,
    findings: [] as Finding[],
    cameLate: [] as EntryHash[],
  }
  for (const { key, feed, place } of await listPlaces(store, stream)) {
    const had = place.missing ?? []
    fetched.family ??= place.family
    const ask: Ask = { store, send, stream, feed, key, place, orderIn, fetched }
    await fetchNew(ask)
    await askAgain(ask, had)
    const lacking = new Set(ask.place.missing)
    const looked = new Set([...had, ...lacking])
    if (looked.size === 0) continue
    const behind = { after: Infinity, besides: looked }
    for (const { position, hash } of await linesBehind(store, key, ask.place, behind))
      if (lacking.has(position)) fetched.findings.push({ code: 'entry-missing', hash })
      else fetched.cameLate.push(hash)
  }
  const isMissing = fetched.findings.some(({ code }) => code === 'entry-missing')
  if (isMissing || (await isUnfetched(store, stream)))
    await store.exclusively('places', async () => store.write(await settleUnfetched(store, stream)))
  return fetched
}

interface Ask {
  readonly store: DeviceStore
  readonly send: Send
  readonly stream: StreamId
  readonly feed: FeedId
  readonly key: string
  readonly orderIn: OrderReader
  place: StreamInFeed
  readonly fetched: { received: number; findings: Finding[] }
}

async function fetchNew(ask: Ask): Promise<void> {
  const newest = newestOf(ask.place)
  while (ask.place.fetchedTo < newest) {
    const after = ask.place.fetchedTo
    const page = await askFor(ask, after)
    // Nothing beyond what was announced counts as fetched, wherever the server says to go on.
    const last = Math.min(page.next ?? newest, newest)
    if (last <= after) {
      ask.fetched.findings.push({ code: 'feed-went-back' })
      return
    }
    await takeOver(ask, page, { after, last })
  }
}

async function askAgain(ask: Ask, missing: readonly number[]): Promise<void> {
  let asked = 0
  for (const position of missing) {
    if (asked >= mostAskedAgain) return
    if (!ask.place.missing?.includes(position)) continue
    asked += 1
    const answer = await askFor(ask, position - 1)
    const wanted = new Set(ask.place.missing)
    const page = { ...answer, lines: answer.lines.filter((line) => wanted.has(line.position)) }
    await takeOver(ask, page, { after: ask.place.fetchedTo, last: ask.place.fetchedTo })
  }
}

function askFor({ send, feed, stream }: Ask, after: number): Promise<StreamResponse> {
  return send({
    method: 'GET',
    path: `feeds/${feed}/streams/${stream}`,
    query: { after, limit: linesPerPage },
    response: streamResponse,
  })
}

/** Stores what came as announced; what lies in the range and did not come is missing from here on. */
function takeOver(ask: Ask, page: StreamResponse, range: Range): Promise<void> {
  return ask.store.exclusively('places', () => takeOverAlone(ask, page, range))
}

interface Range {
  readonly after: number
  readonly last: number
}

async function takeOverAlone(
  ask: Ask,
  page: StreamResponse,
  { after, last }: Range,
): Promise<void> {
  const { store, stream, feed, key, fetched } = ask
  // While the page was under way a round may have announced more, or the stream been purged.
  const place = ((await store.find('stream', key)) as StreamInFeed | undefined) ?? ask.place
  const before = new Set(place.missing)
  const asked = page.lines.map(({ position }) => position)
  const lines = await linesBehind(store, key, place, { after, besides: [...before, ...asked] })
  const announced = new Map(lines.map((line) => [line.position, line.hash]))
  const newest = newestOf(place)
  const arrived = new Map<string, Held>()
  const followed = (await store.find('feed', feed)) as FollowedFeed | undefined
  for (const line of page.lines) {
    // What came in since is announced, and fetched, in its turn.
    if (line.position > newest) continue
    const delivered = heldFromDelivery(feed, line)
    if (!delivered) {
      fetched.findings.push({ code: 'entry-malformed' })
      continue
    }
    const { hash, held } = delivered
    if (announced.get(line.position) !== hash) {
      fetched.findings.push({ code: 'entry-not-announced', hash })
      continue
    }
    // A feed gives an entry with what its group opens of it; with nothing, that was erased by order, or removed.
    if (isBare(line, followed?.organisation) && !isOrdered(ask, page, line, hash))
      fetched.findings.push({ code: 'copy-missing', hash })
    const entryPlace = entryKey(stream, hash)
    const known =
      arrived.get(entryPlace) ?? ((await store.find('entry', entryPlace)) as Held | undefined)
    arrived.set(entryPlace, mergeHeld(known, held))
  }
  fetched.received += arrived.size
  const missing = lines
    .filter(
      ({ position, hash }) =>
        (before.has(position) || (position > after && position <= last)) &&
        !arrived.has(entryKey(stream, hash)),
    )
    .map(({ position }) => position)
  // Set back meanwhile, to be fetched from the beginning: this page was not the beginning.
  const isSetBack = place.fetchedTo < after
  const fetchedTo = isSetBack ? place.fetchedTo : Math.max(place.fetchedTo, last)
  ask.place = { ...place, fetchedTo, missing }
  await store.write([
    ...[...arrived].map(
      ([entryPlace, value]): StoreWrite => ({ put: 'entry', key: entryPlace, value }),
    ),
    ...putPlace(key, ask.place),
  ])
}

/** Of a whole stream an order takes what had come by the time that it was carried out. */
function isOrdered(
  { stream, orderIn }: Ask,
  { erasures = [] }: StreamResponse,
  line: DeliveredLine,
  hash: EntryHash,
): boolean {
  return erasures.some((erasure) => {
    const order = orderIn(erasure)
    if (order?.stream !== stream) return false
    if (order.entries) return order.entries.has(hash)
    return line.kind === 'entry' && line.receivedAt <= erasure.erasedAt
  })
}

/** A public statement comes with its sealed words in the feeds of who made it only: everybody gets it, and few may read those. */
function isBare(line: DeliveredLine, ownerOfFeed: OrganisationId | undefined): boolean {
  if (line.kind === 'stub' || line.bundles.length > 0) return false
  const { family, organisation } = readEntry(fromBase64url(line.entry)).envelope
  const isPublic = family === 'organisation' || family === 'network'
  return !isPublic || organisation === ownerOfFeed
}
