import { dayOf } from '@cobijo/domain/deadline/day-of'
import { homeCountry } from '../home-country.ts'

/** The day by which agreements begin and end. */
export function homeToday(): string {
  return dayOf(Date.now(), homeCountry.clocks)
}
