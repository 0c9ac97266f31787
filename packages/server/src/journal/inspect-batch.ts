import type { Bytes } from '@cobijo/sealing/bytes'
import { mostEntriesPerAppend } from '@cobijo/contract/wire/entries'
import { DecodingRoom } from './decoding-room.ts'
import { inspectItem } from './inspect-item.ts'
import type { InspectedItem, RefusedItem } from './inspected-item.ts'

/** `body-malformed`: not the JSON of an append. */
export type BatchReading =
  | { readonly kind: 'batch'; readonly items: readonly (InspectedItem | RefusedItem)[] }
  | {
      readonly kind: 'refused'
      readonly code: 'body-malformed' | 'field-invalid'
      readonly field?: string
    }

/** Reads and inspects the body of an append, or items that were parsed already. */
export type InspectBatch = (
  batch: Uint8Array | readonly unknown[],
  deviceKeys: ReadonlyMap<string, Bytes>,
) => Promise<BatchReading>

const roomForFew = 16 * 1024

export function readBatch(
  batch: Uint8Array | readonly unknown[],
  deviceKeys: ReadonlyMap<string, Bytes>,
): BatchReading {
  const items = batch instanceof Uint8Array ? itemsIn(batch) : batch
  if (items === undefined) return { kind: 'refused', code: 'body-malformed' }
  if (items.length < 1 || items.length > mostEntriesPerAppend)
    return { kind: 'refused', code: 'field-invalid', field: 'items' }
  const room = new DecodingRoom(batch instanceof Uint8Array ? batch.length : roomForFew)
  return {
    kind: 'batch',
    items: items.map((item) => inspectItem(item, (device) => deviceKeys.get(device), room)),
  }
}

function itemsIn(body: Uint8Array): readonly unknown[] | undefined {
  let held: unknown
  try {
    held = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
  if (typeof held !== 'object' || held === null || Object.keys(held).join() !== 'items')
    return undefined
  const { items } = held as { items: unknown }
  return Array.isArray(items) ? items : undefined
}
