import type { GrantFacts } from '@cobijo/domain/journal/facts'
import type { FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import { appendItem, mostEntryBytes } from '@cobijo/contract/wire/entries'
import type { AppendItem } from '@cobijo/contract/wire/entries'
import { compareBytes } from '@cobijo/sealing/bytes'
import type { Bytes } from '@cobijo/sealing/bytes'
import { readCanonical } from '@cobijo/sealing/canonical'
import {
  commitmentToFacts,
  commitsTo,
  EnvelopeMalformed,
  readEntry,
  verifyEntry,
} from '@cobijo/sealing/entry/envelope'
import type { SaltedFacts, SignedEntry } from '@cobijo/sealing/entry/envelope'
import type { z } from 'zod'
import { joinNeighbours } from './decoding-room.ts'
import type { DecodedPart, DecodingRoom } from './decoding-room.ts'
import { factsShape } from '../append/facts-shape.ts'
import type { InspectedItem, Placement, RefusedItem } from './inspected-item.ts'
import { isAppendItem } from './item-shape.ts'
import { unpackFacts } from '../append/packed-facts.ts'
import { positionBits } from '../append/packed-parts.ts'

/**
 * Reads one item of an append and checks everything that the item itself can tell: shape, limits, canonical form,
 * commitments to facts and parts and, where the device's key is known, the signature. Pure; runs in a worker.
 */
export function inspectItem(
  raw: unknown,
  keyOf: (device: string) => Bytes | undefined,
  room: DecodingRoom,
): InspectedItem | RefusedItem {
  const item = isAppendItem(raw) ? raw : askSchema(raw)
  if ('code' in item) return item
  if (bytesIn(item) > mostEntryBytes) return { kind: 'refused', code: 'entry-too-large' }
  let entry: SignedEntry
  try {
    entry = readEntry(room.decode(item.entry))
  } catch (fault) {
    if (!(fault instanceof EnvelopeMalformed)) throw fault
    return { kind: 'refused', code: fault.code, field: 'entry' }
  }
  const refuse = (code: string, field: string): RefusedItem => ({
    kind: 'refused',
    code,
    field,
    hash: entry.hash,
  })
  const { envelope } = entry
  if (envelope.sequence > 2_147_483_647) return refuse('sequence-malformed', 'entry')
  const packedFacts = room.decode(item.facts.salt, item.facts.bytes)
  const facts = unpackFacts(packedFacts)
  if (compareBytes(envelope.factsCommitment, commitmentToFacts(envelope.id, facts)) !== 0)
    return refuse('facts-not-as-signed', 'facts')
  const read = readFacts(facts, entry)
  if (read === undefined) return refuse('facts-malformed', 'facts')
  // By position, so that what a feed gets lies together.
  const parts = item.parts
    .toSorted((one, other) => one.position - other.position)
    .map((part) => room.decodePart(part))
  if (new Set(parts.map(({ position }) => position)).size < parts.length)
    return refuse('part-repeated', 'parts')
  if (!parts.every((part) => commitsTo(envelope, part)))
    return refuse('part-not-as-signed', 'parts')
  const placements = place(item, parts, room)
  if (placements === undefined) return refuse('delivery-malformed', 'deliveries')
  const key = keyOf(envelope.device)
  if (key !== undefined && !verifyEntry(entry, key)) return refuse('signature-wrong', 'entry')
  return {
    kind: 'inspected',
    id: envelope.id,
    hash: entry.hash,
    stream: envelope.stream,
    family: envelope.family,
    organisation: envelope.organisation,
    member: envelope.member,
    device: envelope.device,
    sequence: envelope.sequence,
    previous: envelope.previous,
    recordedAt: envelope.recordedAt,
    envelope: entry.bytes,
    facts: packedFacts,
    grant: read.grant,
    releaseChecksum: read.releaseChecksum,
    placements,
    verifiedUnder: key,
  }
}

/** The schema's word on what `isAppendItem` did not take. */
function askSchema(raw: unknown): AppendItem | RefusedItem {
  const parsed = appendItem.safeParse(raw)
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.')
  return { kind: 'refused', code: 'field-invalid', ...(field ? { field } : {}) }
}

function bytesIn(item: AppendItem): number {
  const characters = [
    item.entry,
    item.facts.bytes,
    ...item.parts.map((part) => part.ciphertext),
    ...item.deliveries.map((delivery) => delivery.keys),
  ].reduce((sum, text) => sum + text.length, 0)
  return Math.floor((characters * 3) / 4)
}

/** Undefined when they are not exactly facts of the entry's family. */
function readFacts(
  salted: SaltedFacts,
  entry: SignedEntry,
): Pick<InspectedItem, 'grant' | 'releaseChecksum'> | undefined {
  let held: unknown
  try {
    held = readCanonical(salted.bytes)
  } catch {
    return undefined
  }
  const facts = factsShape.safeParse(held).data
  if (facts?.family !== entry.envelope.family) return undefined
  return {
    grant: facts.family === 'grant' ? grantFacts(facts) : undefined,
    releaseChecksum: facts.family === 'release' ? facts.checksum : undefined,
  }
}

function grantFacts(facts: Extract<z.output<typeof factsShape>, { family: 'grant' }>): GrantFacts {
  const { until, takesBack, ...rest } = facts
  return {
    ...rest,
    stream: facts.stream as StreamId,
    feed: facts.feed as FeedId,
    ...(until === undefined ? {} : { until }),
    ...(takesBack === undefined ? {} : { takesBack }),
  }
}

/** One placement a feed, each with the parts that it names; undefined when a feed or a position does not add up. */
function place(
  item: AppendItem,
  parts: readonly DecodedPart[],
  room: DecodingRoom,
): Placement[] | undefined {
  const byPosition = new Map(parts.map((part) => [part.position, part]))
  const feeds = new Set(item.deliveries.map(({ feed }) => feed))
  if (feeds.size < item.deliveries.length) return undefined
  const placements: Placement[] = []
  for (const delivery of item.deliveries) {
    const named = [...new Set(delivery.positions)].sort((a, b) => a - b)
    const given = named.flatMap((position) => byPosition.get(position) ?? [])
    if (given.length < delivery.positions.length) return undefined
    placements.push({
      feed: delivery.feed as FeedId,
      generation: delivery.generation,
      positions: positionBits(named),
      keys: room.decode(delivery.keys),
      parts: joinNeighbours(given.map(({ packed }) => packed)),
    })
  }
  return placements
}
