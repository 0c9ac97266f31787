import type { WeighedPair } from '../deciding/weigh-people.ts'

/** People who hang together through pairs that may be one person, and those pairs. */
export interface Neighbourhood {
  readonly people: readonly number[]
  readonly pairs: readonly WeighedPair[]
}

/** More than so many people hang together by accident: they are taken apart at their weakest pairs. */
const mostPeople = 200

/** The neighbourhoods of pairs with at least these log₂ odds; everybody else is alone. */
export function neighbourhoodsOf(
  pairs: readonly WeighedPair[],
  leastLogOdds: number,
): Neighbourhood[] {
  const strong = pairs.filter(({ logOdds }) => logOdds >= leastLogOdds)
  const parent = new Map<number, number>()
  const rootOf = (person: number): number => {
    let root = person
    for (let above = parent.get(root); above !== undefined; above = parent.get(root)) root = above
    for (let each = person; each !== root; ) {
      const above = parent.get(each)!
      parent.set(each, root)
      each = above
    }
    return root
  }
  for (const { left, right } of strong) {
    const [one, other] = [rootOf(left), rootOf(right)]
    if (one !== other) parent.set(Math.max(one, other), Math.min(one, other))
  }
  const pairsOf = new Map<number, WeighedPair[]>()
  for (const pair of strong) {
    const root = rootOf(pair.left)
    const known = pairsOf.get(root)
    if (known === undefined) pairsOf.set(root, [pair])
    else known.push(pair)
  }
  return [...pairsOf.values()].flatMap((own) => {
    const people = [...new Set(own.flatMap(({ left, right }) => [left, right]))]
    if (people.length <= mostPeople) return [{ people: people.sort(byNumber), pairs: own }]
    return neighbourhoodsOf(own, weakestThatParts(own))
  })
}

/** Just above the lowest odds; half of the pairs go at once where there are many. */
function weakestThatParts(pairs: readonly WeighedPair[]): number {
  const odds = pairs.map(({ logOdds }) => logOdds).sort(byNumber)
  const [lowest = 0] = odds
  const next = odds.find((each) => each > lowest) ?? lowest + 1
  const many = odds[Math.floor(odds.length / 10)] ?? next
  return Math.max(next, many)
}

function byNumber(one: number, other: number): number {
  return one - other
}
