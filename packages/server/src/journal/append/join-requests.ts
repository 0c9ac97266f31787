import type { Family } from '@cobijo/domain/journal/facts'
import type { InspectedItem, RefusedItem } from '../inspection/inspected-item.ts'

export type RequestItems = readonly (InspectedItem | RefusedItem)[]

/** Larger ones fill a transaction by themselves. */
const mostItemsOfOne = 20
const mostItemsTogether = 200

/** Statements and grants change what others may do: they keep their own order, one request after the other. */
const plainFamilies = new Set<Family>(['case', 'referral', 'work', 'gathering'])

/** Whether a request may share a transaction with others. */
export function isJoinable(items: RequestItems): boolean {
  return (
    items.length <= mostItemsOfOne &&
    items.every((item) => item.kind === 'refused' || plainFamilies.has(item.family))
  )
}

/**
 * Takes requests from the front of those that wait, as many as may be appended together: joinable ones in which no entry's id stands
 * twice, because of two texts under one id the first that arrived counts.
 */
export function takeTogether<Request extends { readonly items: RequestItems }>(
  waiting: Request[],
): Request[] {
  const taken: Request[] = []
  const ids = new Set<string>()
  let count = 0
  while (waiting[0]) {
    const { items } = waiting[0]
    const own = items.flatMap((item) => (item.kind === 'inspected' ? [item.id] : []))
    if (taken.length > 0 && count + items.length > mostItemsTogether) break
    if (own.some((id) => ids.has(id))) break
    for (const id of own) ids.add(id)
    count += items.length
    taken.push(waiting.shift() as Request)
  }
  return taken
}
