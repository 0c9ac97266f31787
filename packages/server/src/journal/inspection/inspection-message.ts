import type { Bytes } from '@cobijo/sealing/bytes'
import type { BatchReading } from './inspect-batch.ts'
import type { InspectedItem, Placement, RefusedItem } from './inspected-item.ts'

/** What is said of an item beside its bytes. */
type BareItem = Omit<InspectedItem, 'envelope' | 'facts' | 'placements' | 'verifiedUnder'> & {
  readonly placements: readonly BarePlacement[]
  readonly isVerified: boolean
}
type BarePlacement = Omit<Placement, 'keys' | 'parts'> & { readonly pieces: number }
type BareReading =
  | Exclude<BatchReading, { kind: 'batch' }>
  | { readonly kind: 'batch'; readonly items: readonly (BareItem | RefusedItem)[] }

export interface PackedMessage {
  readonly reading: BareReading
  /**
   * Three numbers for each stretch of bytes: which of the buffers, from where, how many. For each item envelope and facts, then for
   * each of its placements keys and the pieces of its parts.
   */
  readonly places: Int32Array<ArrayBuffer>
  /** To be handed over, not copied. */
  readonly buffers: readonly ArrayBuffer[]
}

/** Names the bytes of a reading by their place in the buffers that they lie in: handing over a buffer is free, copying is not. */
export function packReading(reading: BatchReading): PackedMessage {
  const buffers: ArrayBuffer[] = []
  const places: number[] = []
  const put = (bytes: Bytes): void => {
    const buffer = bytes.buffer as ArrayBuffer
    // Almost always the one that came last.
    let at = buffers.lastIndexOf(buffer)
    if (at < 0) at = buffers.push(buffer) - 1
    places.push(at, bytes.byteOffset, bytes.length)
  }
  if (reading.kind === 'refused') return { reading, places: Int32Array.from(places), buffers }
  const items = reading.items.map((item): BareItem | RefusedItem => {
    if (item.kind === 'refused') return item
    const { verifiedUnder, envelope, facts, placements, ...rest } = item
    put(envelope)
    put(facts)
    return {
      ...rest,
      placements: placements.map(({ keys, parts, ...placement }) => {
        put(keys)
        for (const piece of parts) put(piece)
        return { ...placement, pieces: parts.length }
      }),
      isVerified: verifiedUnder !== undefined,
    }
  })
  return { reading: { kind: 'batch', items }, places: Int32Array.from(places), buffers }
}

type Writable<Value> = { -readonly [Name in keyof Value]: Value[Name] }

/**
 * The same reading again, made out of the message itself: what is made anew for a thousand items is also to be collected. Its bytes
 * are views of the buffers. `deviceKeys` are those that the batch was inspected with.
 */
export function unpackReading(
  { reading, places, buffers }: PackedMessage,
  deviceKeys: ReadonlyMap<string, Bytes>,
): BatchReading {
  if (reading.kind === 'refused') return reading
  let at = 0
  const take = (): Bytes => {
    const [buffer, from, length] = [places[at], places[at + 1], places[at + 2]]
    at += 3
    return new Uint8Array(buffers[buffer as number] as ArrayBuffer, from, length)
  }
  for (const item of reading.items) {
    if (item.kind === 'refused') continue
    const whole = item as BareItem & Writable<InspectedItem>
    whole.envelope = take()
    whole.facts = take()
    whole.verifiedUnder = item.isVerified ? deviceKeys.get(item.device) : undefined
    for (const placement of item.placements) {
      const given = placement as BarePlacement & Writable<Placement>
      given.keys = take()
      given.parts = Array.from({ length: placement.pieces }, take)
    }
  }
  return reading as {
    readonly kind: 'batch'
    readonly items: readonly (InspectedItem | RefusedItem)[]
  }
}
