import { dayOf } from '../deadline/day-of.ts'
import type { Zones } from '../deadline/day-of.ts'
import type { CalendarDate, Instant, StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { plain } from '../training/count-participations.ts'
import { isValidOn } from '../training/held-certificates.ts'
import type { HeldCertificate } from '../training/held-certificates.ts'

/** What lies here about who may sign a screening. */
export interface SigningGrounds {
  /** The author's own, by the lists of courses that lie here. */
  readonly held: readonly HeldCertificate[]
  /** What the organisations of the network are called: their certificates are recorded, not typed. */
  readonly agenciesHere: readonly string[]
}

interface TypedCertificate {
  readonly number?: string
  readonly validUntil?: CalendarDate
  readonly issuer?: string
}

interface CheckedCertificate {
  readonly certificate: TypedCertificate
  /** Undefined where nobody here can check it. */
  readonly certificateTraining?: StreamId
}

/**
 * By what certificate somebody signs a screening (BR-08). One that is recorded here goes by what is recorded, whatever was typed; one that is typed is taken
 * from an agency alone that is not here, and stays unverified.
 */
export function checkCertificate(
  typed: TypedCertificate | undefined,
  { held, agenciesHere }: SigningGrounds,
  moment: { readonly at: Instant; readonly clocks: Zones },
): CheckedCertificate | Refusal {
  const field = 'certificate'
  const day = dayOf(moment.at, moment.clocks)
  if (typed?.number === undefined) return refused('certificate-missing', { field, source: 'BR-08' })
  const bare = plain(typed.number)
  const recorded = held.filter(({ number }) => plain(number) === bare)
  // Two courses may have counted alike: any that stands is enough.
  const standing = recorded.filter(({ isWithdrawn }) => !isWithdrawn)
  const valid = standing.find(({ validUntil }) => isValidOn(day, validUntil))
  if (valid !== undefined)
    return {
      certificate: { number: valid.number, validUntil: valid.validUntil },
      certificateTraining: valid.training,
    }
  if (standing.length > 0) return refused('certificate-expired', { field, source: 'BR-08' })
  if (recorded.length > 0) return refused('certificate-was-withdrawn', { field, source: 'BR-08' })
  return fromElsewhere(typed, agenciesHere, day)
}

function fromElsewhere(
  { number, validUntil, issuer }: TypedCertificate,
  agenciesHere: readonly string[],
  day: CalendarDate,
): CheckedCertificate | Refusal {
  const field = 'certificate'
  if (number === undefined || validUntil === undefined)
    return refused('certificate-missing', { field, source: 'BR-08' })
  if (issuer === undefined) return refused('certificate-issuer-missing', { field, source: 'BR-08' })
  const isHere = agenciesHere.some((name) => plain(name) === plain(issuer))
  if (isHere) return refused('certificate-issuer-here', { field, source: 'BR-08' })
  if (!isValidOn(day, validUntil)) return refused('certificate-expired', { field, source: 'BR-08' })
  return { certificate: { number, validUntil, issuer } }
}
