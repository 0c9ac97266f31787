import type { WeighedPartitions } from './resolve-clusters.ts'

/**
 * One linkage drawn from the posterior: groups of people who are one person in this draw. Repeated, it carries the uncertainty
 * of linking into estimates (statistics.md §1.8). `random` gives numbers from 0 to below 1.
 */
export function drawLinkage(
  neighbourhoods: readonly WeighedPartitions[],
  random: () => number,
): number[][] {
  return neighbourhoods.flatMap(({ people, partitions }) => {
    let left = random()
    const drawn =
      partitions.find(({ probability }) => {
        left -= probability
        return left < 0
      }) ?? partitions.at(-1)
    const groups = new Map<number, number[]>()
    people.forEach((person, at) => {
      const group = drawn?.groups[at] ?? at
      groups.set(group, [...(groups.get(group) ?? []), person])
    })
    return [...groups.values()].filter((group) => group.length > 1)
  })
}
