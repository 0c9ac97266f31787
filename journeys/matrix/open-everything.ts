import pg from 'pg'
import { findEntryType } from '@cobijo/domain/registry'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { EntryHash, FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import type { SaltedFacts, SignedEntry } from '@cobijo/sealing/entry/envelope'
import { KeyBundleUnreadable, openKeyBundle } from '@cobijo/sealing/entry/key-bundle'
import type { BoxKeyPair, KeyBundle } from '@cobijo/sealing/entry/key-bundle'
import { openEntry } from '@cobijo/sealing/entry/open-entry'
import type { SealedPart } from '@cobijo/sealing/entry/part'
import type { KeyRing } from '@cobijo/sealing/group/key-ring'
import { unpackFacts } from '@cobijo/server/journal/append/packed-facts'
import { unpackParts } from '@cobijo/server/journal/append/packed-parts'
import type { World } from './world-of-desks.ts'

/** A sealed key as it lies in one feed, with everything that anybody has of its entry: what a careless server could hand to anyone. */
interface Copy {
  readonly feed: FeedId
  readonly stream: StreamId
  readonly hash: EntryHash
  readonly keys: Uint8Array
  readonly entry: SignedEntry
  readonly facts: SaltedFacts
  readonly parts: readonly SealedPart[]
}

/** Every copy of these streams in every feed, as somebody with the whole database has it. */
export async function copiesOf(
  { server }: World,
  streams: readonly StreamId[],
): Promise<readonly Copy[]> {
  const administrator = new pg.Client(server.database.administrator)
  await administrator.connect()
  const { rows } = await administrator.query<{
    feed: FeedId
    stream: StreamId
    hash: EntryHash
    keys: Buffer
    parts: Buffer
    envelope: Buffer
    facts: Buffer
  }>(
    `select c.feed_id as feed, c.stream_id as stream, encode(c.hash, 'hex') as hash, c.keys, c.parts, e.envelope, e.facts
       from sealed_copy c join entry e on e.hash = c.hash where c.stream_id = any($1)`,
    [streams],
  )
  await administrator.end()
  const parts = Map.groupBy(
    rows.flatMap((row) => unpackParts(row.parts).map((part) => ({ hash: row.hash, part }))),
    ({ hash }) => hash,
  )
  return rows.map(({ feed, stream, hash, keys, envelope, facts }) => ({
    ...{ feed, stream, hash, keys },
    entry: readEntry(envelope),
    facts: unpackFacts(facts),
    parts: partsOnce((parts.get(hash) ?? []).map(({ part }) => part)),
  }))
}

/** Each feed has its own copy of one and the same ciphertext. */
function partsOnce(parts: readonly SealedPart[]): readonly SealedPart[] {
  return [...new Map(parts.map((part) => [part.position, part])).values()]
}

/** By feed and entry, which compartments her keys really open, whatever feed they are meant for. */
export function openEverything(
  ring: KeyRing,
  copies: readonly Copy[],
): ReadonlyMap<string, readonly Compartment[]> {
  const held = ring
    .groups()
    .flatMap(({ id, generations }) =>
      generations.flatMap(({ generation }) => ring.keysOf(id, generation)),
    )
  const opened = new Map<string, readonly Compartment[]>()
  for (const copy of copies) {
    const bundles = held.flatMap((pair) => tryOpen(copy.keys, pair) ?? [])
    if (bundles.length === 0) continue
    const { content, header } = openEntry({ ...copy, bundles }, findEntryType)
    const key = `${copy.feed}/${copy.hash}`
    const found = [
      ...(header ? (['header'] as const) : []),
      ...(Object.keys(content) as Compartment[]),
    ]
    opened.set(key, [...new Set([...(opened.get(key) ?? []), ...found])])
  }
  return opened
}

function tryOpen(keys: Uint8Array, pair: BoxKeyPair): KeyBundle | undefined {
  try {
    return openKeyBundle(keys, pair)
  } catch (fault) {
    if (fault instanceof KeyBundleUnreadable) return undefined
    throw fault
  }
}
