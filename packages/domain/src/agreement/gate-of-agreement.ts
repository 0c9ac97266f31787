import type { Situation } from '../command/situation.ts'
import { dayOf } from '../deadline/day-of.ts'
import type { CaseCompartment } from '../journal/compartment.ts'
import type { Instant } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import type { Purpose } from '../consent/purpose.ts'
import { agreedProjection } from './agreements.ts'

interface Sharing {
  readonly organisation: string
  readonly recipientOrganisation: string
  readonly purpose: Purpose
  readonly compartments: readonly CaseCompartment[]
  /** Parts that go once, beyond what is agreed, each named by whoever sends: she said yes to them for this recipient. */
  readonly beyondAgreement?: readonly CaseCompartment[] | undefined
  /** Claimed instead of a consent: the law and a danger to her rest on no agreement. */
  readonly otherBasis?: unknown
  readonly at: Instant
}

/**
 * Whether what is shared stays within what the two organisations agreed. Without an agreement in force only a referral goes, once, by her own yes that names this
 * recipient and these parts; with one, whatever is beyond its projection must be named as such. An agreement narrows, and is never a yes: the consent guard
 * (`sharingBasis`) is asked all the same.
 */
export function gateOfAgreement(
  {
    agreements = [],
    recipient,
    country,
  }: Pick<Situation, 'agreements' | 'recipient'> & {
    readonly country: Pick<Situation['country'], 'clocks'>
  },
  sharing: Sharing,
): Refusal | undefined {
  if (sharing.otherBasis !== undefined) return undefined
  const day = dayOf(sharing.at, country.clocks)
  const agreed = agreedProjection(agreements, { ...sharing, day }, recipient)
  if (agreed === undefined)
    return sharing.purpose === 'referral'
      ? undefined
      : refused('agreement-missing', { field: 'purpose', source: 'W12' })
  const named = new Set([...agreed, ...(sharing.beyondAgreement ?? [])])
  const beyond = sharing.compartments.find((each) => !named.has(each))
  return beyond === undefined
    ? undefined
    : refused('beyond-agreement', { field: beyond, source: 'W12' })
}
