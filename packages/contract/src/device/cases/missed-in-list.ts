import type { EntryHash, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { readFacts } from '@cobijo/domain/journal/read-facts'
import { readCanonical } from '@cobijo/sealing/canonical'
import type { Group } from '@cobijo/sealing/directory/directory'
import type { ListRow } from '../../wire/lists.ts'
import { listErasures } from '../erasure/forget-erased.ts'
import { readHeld } from '../held-entry.ts'
import type { Held } from '../held-entry.ts'
import { everyLine, findPlaceIn, newestOf, placeKey } from '../synchronisation/announced-lines.ts'
import type { AnnouncedLine, StreamInFeed } from '../synchronisation/announced-lines.ts'
import type { Unlocked } from '../unlocked.ts'
import type { CaseLine } from './cases-api.ts'
import { heldLines } from './list-cases.ts'

/** A case that lies here whole and that nobody ever said to be anything but open. */
export interface OpenHere {
  /** As this device would list it. */
  readonly line: CaseLine
  /** The newest entry of the own organisation that says so. */
  readonly hash: EntryHash
  /** Position of the newest line of that feed here. */
  readonly upTo: number
}

/**
 * Of these streams those that a list of open cases of this group cannot lack: whatever else the server knows of one, the own
 * organisation's word that it is open stands in that feed and is taken back by nobody. What others gave may have been withdrawn
 * meanwhile, and what was closed once may be closed again: neither is held against the list.
 */
export async function findOpenHere(
  unlocked: Unlocked,
  group: Group,
  streams: Iterable<StreamId>,
): Promise<ReadonlyMap<StreamId, OpenHere>> {
  const { store, kept } = unlocked.account
  const erased = new Set((await listErasures(store)).map(({ stream }) => stream))
  const places = new Map<StreamId, StreamInFeed>()
  for (const stream of streams) {
    if (erased.has(stream)) continue
    const place = await findPlaceIn(store, stream, group.feed)
    if (place?.family === 'case' && isWhole(place)) places.set(stream, place)
  }
  const open = new Map<StreamId, OpenHere>()
  for (const [stream, line] of await heldLines(unlocked, places.keys())) {
    const place = places.get(stream)
    if (line.state !== 'open' || !place) continue
    const key = placeKey(stream, group.feed)
    const held = await store.list('entry', `${stream}/`)
    const byHash = new Map(held.map((row) => [row.key.slice(stream.length + 1), row.value as Held]))
    const hash = saidOpen(await everyLine(store, key, place), byHash, kept.organisation)
    if (hash !== undefined) open.set(stream, { line, hash, upTo: newestOf(place) })
  }
  return open
}

/** Whether a row, or that there is none, contradicts what lies here. What came since the newest line here may have closed the case. */
export function isMissing({ upTo }: OpenHere, row: ListRow | undefined): boolean {
  return row === undefined || (row.state !== 'open' && row.position <= upTo)
}

function isWhole(place: StreamInFeed): boolean {
  const { lines, fetchedTo, missing = [] } = place
  return lines.length > 0 && fetchedTo >= newestOf(place) && missing.length === 0
}

function saidOpen(
  lines: readonly AnnouncedLine[],
  byHash: ReadonlyMap<string, Held>,
  organisation: OrganisationId,
): EntryHash | undefined {
  let newest: EntryHash | undefined
  for (const { hash, isStub } of lines) {
    if (isStub) continue
    const held = byHash.get(hash)
    const entry = held?.kind === 'entry' ? readHeld(held) : undefined
    if (held?.kind !== 'entry' || !entry) return undefined
    const state = stateIn(held.facts.bytes)
    if (state !== undefined && state !== 'open') return undefined
    if (state === 'open' && entry.envelope.organisation === organisation) newest = hash
  }
  return newest
}

function stateIn(facts: Uint8Array): string | undefined {
  try {
    const said = readFacts(readCanonical(facts))
    return said?.family === 'case' ? said.state : undefined
  } catch {
    return undefined
  }
}
