import { positionsPerEntry } from '@cobijo/domain/journal/compartment'
import { families } from '@cobijo/domain/journal/facts'
import type {
  DeviceId,
  EntryHash,
  EntryId,
  MemberId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { identifierText, toHexadecimal } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { CanonicalCursor } from '../canonical-cursor.ts'
import type { Envelope } from './envelope.ts'
import { suite } from './part.ts'

export interface EnvelopeFrame {
  readonly parents: readonly EntryHash[]
  readonly rest: Bytes
  readonly signature: Bytes
}

/** More parents than any honest device has heads. */
export const mostParents = 64

/**
 * Reads the frame of an entry in one go: four values, nothing decoded twice. Undefined for anything that is not exactly what
 * `signEntry` writes; `readEntry` then goes step by step and says what is wrong with it.
 */
export function walkFrame(bytes: Bytes): EnvelopeFrame | undefined {
  const cursor = new CanonicalCursor(bytes)
  if (cursor.list() !== 4 || cursor.wholeNumber() !== suite) return undefined
  const count = cursor.list()
  if (count === undefined || count > mostParents) return undefined
  const parents: EntryHash[] = []
  for (let at = 0; at < count; at += 1) {
    const parent = cursor.byteString(32)
    if (!parent) return undefined
    const text = toHexadecimal(parent) as EntryHash
    if (at > 0 && text <= (parents[at - 1] as string)) return undefined
    parents.push(text)
  }
  const rest = cursor.byteString()
  const signature = cursor.byteString(64)
  return rest && signature && cursor.isAtEnd ? { parents, rest, signature } : undefined
}

/** Reads the rest in one go, under the same condition. */
export function walkRest(bytes: Bytes): Envelope | undefined {
  const cursor = new CanonicalCursor(bytes)
  if (cursor.list() !== 12) return undefined
  const id = cursor.byteString(16)
  const stream = cursor.byteString(16)
  const family = families[cursor.wholeNumber() ?? -1]
  const organisation = cursor.byteString(16)
  const member = cursor.isNull() ? null : cursor.byteString(16)
  const device = cursor.byteString(16)
  const sequence = cursor.wholeNumber()
  const previous = cursor.isNull() ? null : cursor.byteString(32)
  const recordedAt = cursor.wholeNumber()
  const factsCommitment = cursor.byteString(32)
  const orderCommitment = cursor.byteString(32)
  const all = cursor.byteString(positionsPerEntry * 32)
  if (!id || !stream || family === undefined || !organisation || member === undefined)
    return undefined
  if (!device || !sequence || previous === undefined || recordedAt === undefined) return undefined
  if (!factsCommitment || !orderCommitment || !all || !cursor.isAtEnd) return undefined
  if ((sequence === 1) !== (previous === null)) return undefined
  return {
    id: identifierText(id) as EntryId,
    stream: identifierText(stream) as StreamId,
    family,
    organisation: identifierText(organisation) as OrganisationId,
    member: member === null ? undefined : (identifierText(member) as MemberId),
    device: identifierText(device) as DeviceId,
    sequence,
    previous: previous === null ? undefined : (toHexadecimal(previous) as EntryHash),
    recordedAt,
    factsCommitment,
    orderCommitment,
    commitments: Array.from({ length: positionsPerEntry }, (_, at) =>
      all.subarray(at * 32, at * 32 + 32),
    ),
  }
}
