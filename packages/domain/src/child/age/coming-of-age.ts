import type { CaseFile } from '../../case/case-file.ts'
import type { CalendarDate } from '../../journal/identifier.ts'
import { ageOfMajority, completedYears } from '../../registration/age-band.ts'

/**
 * Whether she has come of age by her date of birth; undefined where none is known or it is disputed. Nobody becomes an adult by a
 * calendar: whoever decides about cases looks and says so (`settleAge`).
 */
export function isOfAgeByBirth(
  { registers }: Pick<CaseFile, 'registers'>,
  on: CalendarDate,
): boolean | undefined {
  const { bornOn } = registers
  if (bornOn?.value === undefined || bornOn.disputed) return undefined
  const years = completedYears(bornOn.value, on)
  return years === undefined ? undefined : years >= ageOfMajority
}
