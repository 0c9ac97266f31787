import type { MemberId, StreamId } from '../journal/identifier.ts'

/**
 * A proposal of whose each case becomes when somebody leaves (W16), for a person to look at: as even as it goes, in the order of the cases,
 * and people of one family with one colleague (W7). The same for the same cases in the same order.
 */
export function shareCaseload(
  cases: readonly StreamId[],
  families: readonly (readonly StreamId[])[],
  colleagues: readonly MemberId[],
): ReadonlyMap<StreamId, MemberId> {
  const given = new Map<StreamId, MemberId>()
  const counts = new Map(colleagues.map((each) => [each, 0]))
  for (const together of groupsOf(cases, families).toSorted((a, b) => b.length - a.length)) {
    const [to] = [...counts].toSorted(([, a], [, b]) => a - b)[0] ?? []
    if (to === undefined) return given
    for (const each of together) given.set(each, to)
    counts.set(to, (counts.get(to) ?? 0) + together.length)
  }
  return given
}

/** Whoever is in two families holds both together. */
function groupsOf(
  cases: readonly StreamId[],
  families: readonly (readonly StreamId[])[],
): readonly (readonly StreamId[])[] {
  let groups: readonly (readonly StreamId[])[] = cases.map((each) => [each])
  for (const family of families) {
    const isOf = (group: readonly StreamId[]) => group.some((each) => family.includes(each))
    const joined = groups.filter(isOf)
    if (joined.length > 1) groups = [...groups.filter((group) => !isOf(group)), joined.flat()]
  }
  return groups
}
