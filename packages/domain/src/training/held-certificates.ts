import { addDays } from '../deadline/calendar-day.ts'
import type { CalendarDate, MemberId, StreamId } from '../journal/identifier.ts'
import type { Certificate, Training } from './training.ts'

/** A certificate in somebody's hands, with the course that it is of. */
export interface HeldCertificate
  extends Pick<Certificate, 'number' | 'validUntil' | 'isWithdrawn'> {
  readonly training: StreamId
  readonly courseName: string | undefined
}

/** Those that let her sign a screening (BR-08), of any day: the longest valid first. */
export function certificatesHeldBy(
  member: MemberId | undefined,
  trainings: readonly Training[],
): readonly HeldCertificate[] {
  if (member === undefined) return []
  return trainings
    .filter(({ certifiesScreening }) => certifiesScreening.value === 'yes')
    .flatMap(({ stream, courseName, certificates }) =>
      stream === undefined
        ? []
        : certificates
            .filter(({ holder }) => holder === member)
            .map(({ number, validUntil, isWithdrawn }) => ({
              number,
              validUntil,
              isWithdrawn,
              training: stream,
              courseName: courseName.value,
            })),
    )
    .toSorted(
      (one, other) =>
        other.validUntil.localeCompare(one.validUntil) || one.number.localeCompare(other.number),
    )
}

/** One that names a year or month alone is valid to its last day. */
export function isValidOn(day: CalendarDate, validUntil: CalendarDate): boolean {
  return validUntil >= day.slice(0, validUntil.length)
}

/** A course needs weeks to be found. */
const toldBeforeDays = 60
const toldAfterDays = 90

/**
 * The certificate that ends soon, or ended lately, and that no other outlasts: it stands on her day. One that ended long ago is told no more; whoever
 * signs with it is refused.
 */
export function certificateThatEnds(
  held: readonly HeldCertificate[],
  day: CalendarDate,
): HeldCertificate | undefined {
  const [last] = held.filter(({ isWithdrawn }) => !isWithdrawn)
  if (last === undefined) return undefined
  const isNear =
    !isValidOn(addDays(day, toldBeforeDays), last.validUntil) &&
    isValidOn(addDays(day, -toldAfterDays), last.validUntil)
  return isNear ? last : undefined
}
