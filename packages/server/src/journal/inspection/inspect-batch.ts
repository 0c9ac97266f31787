import { isUtf8 } from 'node:buffer'
import type { Bytes } from '@cobijo/sealing/bytes'
import { mostEntriesPerAppend } from '@cobijo/contract/wire/entries'
import { DecodingRoom } from './decoding-room.ts'
import { findItems } from './find-items.ts'
import { inspectItem } from './inspect-item.ts'
import type { InspectedItem, RefusedItem } from './inspected-item.ts'

/** `body-malformed`: not the JSON of an append. `store-unavailable`: the inspection broke off; it may be asked for again. */
export type BatchReading =
  | { readonly kind: 'batch'; readonly items: readonly (InspectedItem | RefusedItem)[] }
  | {
      readonly kind: 'refused'
      readonly code: 'body-malformed' | 'field-invalid' | 'store-unavailable'
      readonly field?: string
    }

/** Reads and inspects the body of an append, which is used up, or items that were parsed already. */
export type InspectBatch = (
  batch: Uint8Array | readonly unknown[],
  deviceKeys: ReadonlyMap<string, Bytes>,
) => Promise<BatchReading>

export function readBatch(
  batch: Uint8Array | readonly unknown[],
  deviceKeys: ReadonlyMap<string, Bytes>,
): BatchReading {
  if (batch instanceof Uint8Array) return readBody(batch, deviceKeys)
  if (!isAllowed(batch.length)) return wrongNumber
  const room = new DecodingRoom()
  return {
    kind: 'batch',
    items: batch.map((item) => inspectItem(item, (device) => deviceKeys.get(device), room)),
  }
}

const malformed = { kind: 'refused', code: 'body-malformed' } as const
const wrongNumber = { kind: 'refused', code: 'field-invalid', field: 'items' } as const

function isAllowed(count: number): boolean {
  return count >= 1 && count <= mostEntriesPerAppend
}

/** One item at a time: text, objects and bytes of a whole batch at once would be three times its size. */
function readBody(body: Uint8Array, deviceKeys: ReadonlyMap<string, Bytes>): BatchReading {
  const places = isUtf8(body) ? findItems(body) : undefined
  if (!places) return malformed
  if (!isAllowed(places.length)) return wrongNumber
  const text = Buffer.from(body.buffer, body.byteOffset, body.length)
  const room = new DecodingRoom(body)
  const items: (InspectedItem | RefusedItem)[] = []
  for (const { from, to, isBeyondMeasure } of places) {
    if (isBeyondMeasure) {
      items.push({ kind: 'refused', code: 'field-invalid' })
      continue
    }
    let raw: unknown
    try {
      // Whatever is not ASCII is no part of an item and refused, so that its single bytes may stand for it here.
      raw = JSON.parse(text.toString('latin1', from, to))
    } catch {
      return malformed
    }
    room.release(to)
    items.push(inspectItem(raw, (device) => deviceKeys.get(device), room))
  }
  return { kind: 'batch', items }
}
