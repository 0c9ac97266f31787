import type { Partition } from './partitions.ts'

/** What is known of two people of a neighbourhood. */
export interface Tie {
  readonly logOdds: number
  /** What holding these two for one person costs where others tie them together; at most 0. */
  readonly against: number
}

/** log₂ of how likely a division is, up to a constant. */
export function scoreOf(groups: Partition, ties: readonly (readonly Tie[])[]): number {
  let score = 0
  const most = Math.max(...groups)
  for (let group = 0; group <= most; group++) {
    const members: number[] = []
    groups.forEach((each, person) => {
      if (each === group) members.push(person)
    })
    if (members.length > 1) score += scoreOfGroup(members, ties)
  }
  return score
}

/** The strongest tree through all members (Prim), and what the pairs outside it cost. */
function scoreOfGroup(members: readonly number[], ties: readonly (readonly Tie[])[]): number {
  const [first = 0, ...others] = members
  const inside = [first]
  const outside = new Set(others)
  let score = 0
  while (outside.size > 0) {
    let best: { readonly one: number; readonly other: number; readonly tie: Tie } | undefined
    for (const other of outside) {
      for (const one of inside) {
        const tie = ties[one]![other]!
        if (best === undefined || tie.logOdds > best.tie.logOdds) best = { one, other, tie }
      }
    }
    if (best === undefined) break
    score += best.tie.logOdds
    for (const one of inside) if (one !== best.one) score += ties[one]![best.other]!.against
    inside.push(best.other)
    outside.delete(best.other)
  }
  return score
}

/**
 * Divisions of many people worth weighing: the one that joins whoever gains by it, strongest ties first, and that with each
 * person in turn standing alone.
 */
export function likelyPartitions(ties: readonly (readonly Tie[])[]): Partition[] {
  const groups = joinedByStrength(ties)
  const alone = ties.map((_, person) => {
    const apart = groups.slice()
    apart[person] = ties.length
    return numbered(apart)
  })
  const seen = new Map([groups, ...alone].map((each) => [each.join(), each]))
  return [...seen.values()]
}

function joinedByStrength(ties: readonly (readonly Tie[])[]): Partition {
  const groups = ties.map((_, person) => [person])
  const strongest = ties
    .flatMap((row, one) => row.slice(0, one).map(({ logOdds }, other) => ({ one, other, logOdds })))
    .filter(({ logOdds }) => logOdds > 0)
    .sort((a, b) => b.logOdds - a.logOdds || a.one - b.one || a.other - b.other)
  for (const { one, other, logOdds } of strongest) {
    const [mine, theirs] = [groups[one]!, groups[other]!]
    if (mine === theirs) continue
    let gain = logOdds - ties[one]![other]!.against
    for (const each of mine) for (const their of theirs) gain += ties[each]![their]!.against
    if (gain <= 0) continue
    const both = [...mine, ...theirs]
    for (const person of both) groups[person] = both
  }
  return numbered(groups.map((group) => Math.min(...group)))
}

function numbered(labels: readonly number[] | Partition): Partition {
  const numbers = new Map<number, number>()
  return Uint8Array.from(labels, (label) => {
    const number = numbers.get(label) ?? numbers.size
    numbers.set(label, number)
    return number
  })
}
