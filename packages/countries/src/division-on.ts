import type { Division } from './shape/division.ts'

/**
 * Whether a division was in use on a day, as far as the copies of the official list tell that were read. `unknown` between
 * two copies that differ, and before the first one: a place that somebody names is never refused for it.
 */
export function divisionOn(division: Division, day: string): 'listed' | 'not-listed' | 'unknown' {
  const { listed, notListedIn, goneBy } = division
  if (goneBy !== undefined && day > listed.last) return day >= goneBy ? 'not-listed' : 'unknown'
  // A list known by its year alone was made at some time in that year.
  if (day >= listed.first.padEnd(10, '-12-31')) return 'listed'
  if (notListedIn !== undefined && day < notListedIn) return 'not-listed'
  return 'unknown'
}
