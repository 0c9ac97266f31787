import type { ChainEnd, SetAside } from './append-transaction.ts'
import { chainKey } from './append-transaction.ts'
import type { InspectedItem } from '../inspection/inspected-item.ts'

export interface ChainCheck {
  /** Each follows its device's entry before it. */
  readonly following: readonly InspectedItem[]
  /** At or before the end of the chain: known already, or a fork. */
  readonly notNew: readonly InspectedItem[]
  /** `sequence-gap`: entries before it are missing. `previous-wrong`: it follows another entry than the last one. */
  readonly broken: readonly SetAside[]
}

/**
 * Sorts the items of a batch by how they continue their device's chain in each stream. A batch may hold a chain in any
 * order. `ends` are the chains as stored; a chain without an end begins at 1.
 */
export function checkChains(
  items: readonly InspectedItem[],
  ends: ReadonlyMap<string, ChainEnd>,
): ChainCheck {
  const moving = new Map(ends)
  const following: InspectedItem[] = []
  const notNew: InspectedItem[] = []
  const broken: SetAside[] = []
  const bySequence = items
    .map((item, at) => ({ item, at }))
    .sort((a, b) => a.item.sequence - b.item.sequence || a.at - b.at)
  const accepted = new Set<InspectedItem>()
  for (const { item } of bySequence) {
    const key = chainKey(item)
    const end = moving.get(key)
    const isNext = item.sequence === (end?.sequence ?? 0) + 1
    if (isNext && item.previous === end?.hash) {
      moving.set(key, item)
      accepted.add(item)
    } else if (item.sequence <= (end?.sequence ?? 0)) notNew.push(item)
    else broken.push({ item, code: isNext ? 'previous-wrong' : 'sequence-gap' })
  }
  // Arrival follows the order in which the device sent them, unless a chain says otherwise.
  const chainsInOrder = new Map<string, InspectedItem[]>()
  for (const { item } of bySequence) {
    if (!accepted.has(item)) continue
    const list = chainsInOrder.get(chainKey(item))
    if (list) list.push(item)
    else chainsInOrder.set(chainKey(item), [item])
  }
  for (const item of items) {
    if (!accepted.has(item)) continue
    const next = chainsInOrder.get(chainKey(item))?.shift()
    if (next) following.push(next)
  }
  return { following, notNew, broken }
}
