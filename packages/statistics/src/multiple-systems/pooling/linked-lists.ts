import type { CaptureLists } from '../capture-lists.ts'

/**
 * The capture histories that one linkage makes of several lists: `listOf` gives for each record the
 * number of its list (from 0), `groups` the records that are one person; records in no group are a
 * person each. Two records of one list in a group count once.
 */
export function linkedLists(
  lists: readonly string[],
  listOf: Uint8Array,
  groups: readonly (readonly number[])[],
): CaptureLists {
  const counts = new Float64Array(2 ** lists.length)
  const isGrouped = new Uint8Array(listOf.length)
  let people = 0
  const enter = (history: number): void => {
    counts[history]! += 1
    people++
  }
  for (const group of groups) {
    let history = 0
    for (const record of group) {
      history |= 2 ** (listOf[record] as number)
      isGrouped[record] = 1
    }
    if (history !== 0) enter(history)
  }
  listOf.forEach((list, record) => {
    if (isGrouped[record] === 0) enter(2 ** list)
  })
  return { lists, counts, people }
}
