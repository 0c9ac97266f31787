import type { Bytes } from '@cobijo/sealing/bytes'
import type { BatchReading } from './inspect-batch.ts'
import type { InspectedItem, Placement, RefusedItem } from './inspected-item.ts'

/** Place of bytes: which of the handed over buffers, and from where how many. */
type Slice = readonly [buffer: number, offset: number, length: number]

type Packed<Value> = {
  readonly [Name in keyof Value]: Value[Name] extends Uint8Array
    ? Slice
    : Value[Name] extends readonly Uint8Array[]
      ? readonly Slice[]
      : Value[Name]
}
type PackedItem = Packed<Omit<InspectedItem, 'placements' | 'verifiedUnder'>> & {
  readonly placements: readonly Packed<Placement>[]
  readonly isVerified: boolean
}
type PackedReading =
  | Exclude<BatchReading, { kind: 'batch' }>
  | { readonly kind: 'batch'; readonly items: readonly (PackedItem | RefusedItem)[] }

export interface PackedMessage {
  readonly reading: PackedReading
  /** To be handed over, not copied. */
  readonly buffers: readonly ArrayBuffer[]
}

/** Names the bytes of a reading by their place in the buffers that they lie in: handing over a buffer is free, copying is not. */
export function packReading(reading: BatchReading): PackedMessage {
  const buffers: ArrayBuffer[] = []
  const put = (bytes: Bytes): Slice => {
    const buffer = bytes.buffer as ArrayBuffer
    let at = buffers.indexOf(buffer)
    if (at < 0) at = buffers.push(buffer) - 1
    return [at, bytes.byteOffset, bytes.length]
  }
  if (reading.kind === 'refused') return { reading, buffers }
  const items = reading.items.map((item): PackedItem | RefusedItem => {
    if (item.kind === 'refused') return item
    const { verifiedUnder, ...rest } = item
    return {
      ...rest,
      envelope: put(item.envelope),
      facts: put(item.facts),
      placements: item.placements.map((placement) => ({
        ...placement,
        keys: put(placement.keys),
        parts: placement.parts.map(put),
      })),
      isVerified: verifiedUnder !== undefined,
    }
  })
  return { reading: { kind: 'batch', items }, buffers }
}

/** The same reading again; its bytes are views of the buffers. `deviceKeys` are those that the batch was inspected with. */
export function unpackReading(
  { reading, buffers }: PackedMessage,
  deviceKeys: ReadonlyMap<string, Bytes>,
): BatchReading {
  if (reading.kind === 'refused') return reading
  const take = ([buffer, offset, length]: Slice) =>
    new Uint8Array(buffers[buffer] as ArrayBuffer, offset, length)
  const items = reading.items.map((item): InspectedItem | RefusedItem => {
    if (item.kind === 'refused') return item
    const { isVerified, ...rest } = item
    return {
      ...rest,
      envelope: take(item.envelope),
      facts: take(item.facts),
      placements: item.placements.map((placement) => ({
        ...placement,
        keys: take(placement.keys),
        parts: placement.parts.map(take),
      })),
      verifiedUnder: isVerified ? deviceKeys.get(item.device) : undefined,
    }
  })
  return { kind: 'batch', items }
}
