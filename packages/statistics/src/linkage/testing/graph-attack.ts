/** How alike people are, each with each, as far as somebody can see it: a square of numbers, row after row. */
export interface Likeness {
  readonly people: number
  readonly values: Float32Array
}

export function emptyLikeness(people: number): Likeness {
  return { people, values: new Float32Array(people * people) }
}

/** Sets the likeness of two people, both ways. */
export function setLikeness(
  { people, values }: Likeness,
  one: number,
  other: number,
  value: number,
) {
  values[one * people + other] = value
  values[other * people + one] = value
}

const rounds = 10
const quantiles = 24

/**
 * A graph-matching attack on encodings (after Vidanage and others 2020; Chen, Schnell, Armknecht, Heng 2022). The attacker has
 * the encodings, not the key, and a list of the very people in them, the worst case. He encodes his list under two keys of his
 * own, sees how alike the people of each side are among themselves, and how much of it is the key's chance. He matches the
 * graphs first by features of each person's likeness to all others, each worth what chance leaves of it, then, round by
 * round, by her likeness to those already matched. Returns his guess for each encoding.
 */
export function attackByGraph(seen: Likeness, listed: Likeness, listedAgain: Likeness): Int32Array {
  const { people } = seen
  let guess = matchMutually(featureCosts(seen, listed, listedAgain), people, 0.15)
  for (let round = 1; round <= rounds; round++) {
    const share = round === rounds ? 1 : 0.15 + (0.8 * round) / rounds
    guess = matchMutually(anchorCosts(seen, listed, guess), people, share)
  }
  return guess
}

function featureCosts(seen: Likeness, listed: Likeness, listedAgain: Likeness): Float32Array {
  const [one, other, again] = [features(seen), features(listed), features(listedAgain)]
  const count = one[0]!.length
  const chance = Array.from({ length: count }, (_, at) =>
    other.reduce((sum, each, person) => sum + (each[at]! - again[person]![at]!) ** 2, 1e-12),
  )
  const costs = new Float32Array(seen.people ** 2)
  for (let a = 0; a < seen.people; a++) {
    for (let b = 0; b < seen.people; b++) {
      let cost = 0
      for (let at = 0; at < count; at++) cost += (one[a]![at]! - other[b]![at]!) ** 2 / chance[at]!
      costs[a * seen.people + b] = cost
    }
  }
  return costs
}

/** Likenesses in order, their powers, and the same weighed by how alike the others are to all. */
function features({ people, values }: Likeness): number[][] {
  const rows = Array.from({ length: people }, (_, person) =>
    values.slice(person * people, (person + 1) * people),
  )
  const means = rows.map((row) => row.reduce((sum, value) => sum + value, 0) / people)
  const squares = rows.map((row) => row.reduce((sum, value) => sum + value ** 2, 0) / people)
  return rows.map((row) => {
    const ordered = row.slice().sort().reverse()
    const found = Array.from(
      { length: quantiles },
      (_, at) => ordered[Math.floor((at / quantiles) ** 2 * (people - 1))]!,
    )
    for (const power of [1, 2, 3, 4, 6]) {
      let [plain, byMean, bySquare] = [0, 0, 0]
      row.forEach((value, person) => {
        plain += value ** power
        byMean += value ** power * means[person]!
        bySquare += value ** power * squares[person]!
      })
      found.push(plain, byMean / (plain + 1e-9), bySquare / (plain + 1e-9))
    }
    return found
  })
}

function anchorCosts(seen: Likeness, listed: Likeness, guess: Int32Array): Float32Array {
  const { people } = seen
  const anchors = [...guess.keys()].filter((person) => guess[person]! >= 0)
  const costs = new Float32Array(people ** 2)
  for (let a = 0; a < people; a++) {
    for (let b = 0; b < people; b++) {
      let cost = 0
      for (const anchor of anchors) {
        if (anchor === a || guess[anchor] === b) continue
        cost +=
          (seen.values[a * people + anchor]! - listed.values[b * people + guess[anchor]!]!) ** 2
      }
      costs[a * people + b] = cost
    }
  }
  return costs
}

/** Pairs that are each other's cheapest; of these the share with the clearest lead over the second. */
function matchMutually(costs: Float32Array, people: number, share: number): Int32Array {
  const bestOf = (at: (other: number) => number) => {
    let [best, lowest, second] = [-1, Infinity, Infinity]
    for (let other = 0; other < people; other++) {
      const cost = costs[at(other)]!
      if (cost < lowest) [best, lowest, second] = [other, cost, lowest]
      else if (cost < second) second = cost
    }
    return { best, lead: second / (lowest + 1e-9) }
  }
  const found = Array.from({ length: people }, (_, a) => {
    const { best, lead } = bestOf((b) => a * people + b)
    const back = bestOf((other) => other * people + best)
    return back.best === a || share === 1 ? { a, best, lead: lead * back.lead } : undefined
  }).filter((each) => each !== undefined)
  found.sort((one, other) => other.lead - one.lead)
  const guess = new Int32Array(people).fill(-1)
  for (const { a, best } of found.slice(0, Math.ceil(share * people))) guess[a] = best
  return guess
}
