import type { BatchReading } from './inspect-batch.ts'
import type { InspectedItem, Placement } from './inspected-item.ts'

/** A place in the one buffer that a worker hands over. */
type Slice = readonly [offset: number, length: number]

type Packed<Value> = {
  readonly [Name in keyof Value]: Value[Name] extends Uint8Array ? Slice : Value[Name]
}
type PackedItem = Omit<Packed<Omit<InspectedItem, 'placements' | 'verifiedUnder'>>, never> & {
  readonly placements: readonly Packed<Placement>[]
  readonly verifiedUnder: Slice | undefined
}
type PackedReading =
  | Exclude<BatchReading, { kind: 'batch' }>
  | {
      readonly kind: 'batch'
      readonly items: readonly (PackedItem | Exclude<ItemOf<BatchReading>, InspectedItem>)[]
    }
type ItemOf<Reading> = Reading extends { readonly items: readonly (infer Item)[] } ? Item : never

export interface PackedMessage {
  readonly reading: PackedReading
  readonly bytes: ArrayBuffer
}

/**
 * Puts all bytes of a reading into one buffer: handing over one buffer is free, cloning eight thousand small ones is not.
 */
export function packReading(reading: BatchReading): PackedMessage {
  const pieces: Uint8Array[] = []
  let length = 0
  const put = (bytes: Uint8Array): Slice => {
    const slice = [length, bytes.length] as const
    pieces.push(bytes)
    length += bytes.length
    return slice
  }
  const packed: PackedReading =
    reading.kind === 'refused'
      ? reading
      : {
          kind: 'batch',
          items: reading.items.map((item) =>
            item.kind === 'refused'
              ? item
              : {
                  ...item,
                  envelope: put(item.envelope),
                  facts: put(item.facts),
                  placements: item.placements.map((placement) => ({
                    ...placement,
                    keys: put(placement.keys),
                    parts: put(placement.parts),
                  })),
                  verifiedUnder: item.verifiedUnder && put(item.verifiedUnder),
                },
          ),
        }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return { reading: packed, bytes: bytes.buffer }
}

/** The same reading again; its bytes are views of the one buffer. */
export function unpackReading({ reading, bytes }: PackedMessage): BatchReading {
  if (reading.kind === 'refused') return reading
  const take = ([offset, length]: Slice) => new Uint8Array(bytes, offset, length)
  return {
    kind: 'batch',
    items: reading.items.map((item) =>
      item.kind === 'refused'
        ? item
        : {
            ...item,
            envelope: take(item.envelope),
            facts: take(item.facts),
            placements: item.placements.map((placement) => ({
              ...placement,
              keys: take(placement.keys),
              parts: take(placement.parts),
            })),
            verifiedUnder: item.verifiedUnder && take(item.verifiedUnder),
          },
    ),
  }
}
