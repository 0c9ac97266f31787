import { fileOf } from '../deciding/files-of-people.ts'
import { leastLogOdds, type WeighedPeople } from '../deciding/weigh-people.ts'
import { type Neighbourhood, neighbourhoodsOf } from './neighbourhoods.ts'
import { likelyPartitions, scoreOf, type Tie } from './group-score.ts'
import { type Partition, partitionsOf } from './partitions.ts'

export interface LinkedPair {
  readonly left: number
  readonly right: number
  /** The probability that both are one person, over all divisions of the neighbourhood. */
  readonly posterior: number
}

export interface Cluster {
  readonly people: readonly number[]
  /** The probability that exactly these are one person. */
  readonly posterior: number
}

/** One neighbourhood's divisions with their probabilities, likeliest first: what a draw from the posterior draws from. */
export interface WeighedPartitions {
  readonly people: readonly number[]
  readonly partitions: readonly { readonly groups: Partition; readonly probability: number }[]
}

export interface ResolvedPeople {
  readonly clusters: readonly Cluster[]
  readonly pairs: readonly LinkedPair[]
  readonly neighbourhoods: readonly WeighedPartitions[]
}

/** PROPOSED: log₂ of how rarely a pair of one person meets in no pass or agrees in nothing. */
const uncomparedWeight = -3
const leastProbability = 1e-6
/** Bell's number of eight is 4,140; beyond, only likely divisions are weighed. */
const mostPeopleWeighedFully = 7

/**
 * Decides who is one person, transitively: all divisions of each neighbourhood (of a large one, the likely) are weighed, and the likeliest is taken as far as
 * its pairs reach the threshold. A group counts the log odds of the k − 1 pairs that tie it together best, for its pairs are no
 * independent evidence, and what speaks against each of the others.
 */
export function resolveClusters(weighed: WeighedPeople, threshold: number): ResolvedPeople {
  const clusters: Cluster[] = []
  const pairs: LinkedPair[] = []
  const neighbourhoods = neighbourhoodsOf(weighed.pairs, leastLogOdds).map((neighbourhood) =>
    weighPartitions(neighbourhood, weighed),
  )
  for (const neighbourhood of neighbourhoods) {
    const found = decide(neighbourhood, threshold)
    clusters.push(...found.clusters)
    pairs.push(...found.pairs)
  }
  pairs.sort((one, other) => one.left - other.left || one.right - other.right)
  clusters.sort((one, other) => one.people[0]! - other.people[0]!)
  return { clusters, pairs, neighbourhoods }
}

function weighPartitions(
  { people, pairs }: Neighbourhood,
  { prior, starts }: WeighedPeople,
): WeighedPartitions {
  const places = new Map(people.map((person, place) => [person, place]))
  const files = people.map((person) => fileOf(person, starts))
  // Twice in one file is, as a rule, rarer than once in each of two.
  const againstTwice = Math.min(0, prior.within - prior.between)
  const ties = people.map((_, one) =>
    people.map((__, other): Tie => {
      const isWithin = files[one] === files[other]
      return {
        logOdds: (isWithin ? prior.within : prior.between) + uncomparedWeight,
        against: uncomparedWeight + (isWithin ? againstTwice : 0),
      }
    }),
  )
  for (const { left, right, logOdds } of pairs) {
    const [one, other] = [places.get(left)!, places.get(right)!]
    const tie = { logOdds, against: files[one] === files[other] ? againstTwice : 0 }
    ties[one]![other] = tie
    ties[other]![one] = tie
  }
  const divisions =
    people.length <= mostPeopleWeighedFully ? partitionsOf(people.length) : likelyPartitions(ties)
  const scored = divisions.map((groups) => ({ groups, score: scoreOf(groups, ties) }))
  const best = Math.max(...scored.map(({ score }) => score))
  const total = scored.reduce((sum, { score }) => sum + 2 ** (score - best), 0)
  const partitions = scored
    .map(({ groups, score }) => ({ groups, probability: 2 ** (score - best) / total }))
    .filter(({ probability }) => probability >= leastProbability)
    .sort((one, other) => other.probability - one.probability)
  return { people, partitions }
}

function decide({ people, partitions }: WeighedPartitions, threshold: number) {
  const together = people.map(() => people.map(() => 0))
  for (const { groups, probability } of partitions) {
    groups.forEach((group, one) => {
      for (let other = 0; other < one; other++) {
        if (groups[other] === group) together[one]![other]! += probability
      }
    })
  }
  const [likeliest] = partitions
  const label = people.map((_, place) => place)
  const pairs: LinkedPair[] = []
  people.forEach((_, one) => {
    for (let other = 0; other < one; other++) {
      const isTogether = likeliest?.groups[one] === likeliest?.groups[other]
      if (!isTogether || together[one]![other]! < threshold) continue
      const [from, to] = [label[one], label[other]!]
      label.forEach((each, at) => {
        if (each === from) label[at] = to
      })
    }
  })
  people.forEach((right, one) => {
    for (let other = 0; other < one; other++) {
      if (label[one] !== label[other]) continue
      pairs.push({ left: people[other]!, right, posterior: Math.min(1, together[one]![other]!) })
    }
  })
  const clusters = [...new Set(label)]
    .map((group) => people.flatMap((_, at) => (label[at] === group ? [at] : [])))
    .filter((places) => places.length > 1)
    .map((places) => ({
      people: places.map((at) => people[at]!),
      posterior: Math.min(1, probabilityOf(places, partitions)),
    }))
  return { clusters, pairs }
}

function probabilityOf(
  places: readonly number[],
  partitions: WeighedPartitions['partitions'],
): number {
  const wanted = new Set(places)
  const [first = 0] = places
  return partitions.reduce((sum, { groups, probability }) => {
    const isExactly = groups.every((group, at) => (group === groups[first]) === wanted.has(at))
    return sum + (isExactly ? probability : 0)
  }, 0)
}
