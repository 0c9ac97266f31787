import { addDays } from '../deadline/calendar-day.ts'
import type { CalendarDay } from '../deadline/calendar-day.ts'
import type { CaseCompartment } from '../journal/compartment.ts'
import type { OrganisationId } from '../journal/identifier.ts'
import type { Purpose } from '../consent/purpose.ts'
import type { OrganisationProfile } from '../organisation/organisation-profile.ts'
import { mayBeAgreed, termsInOrder } from './agreement-terms.ts'
import type { AgreementTerms } from './agreement-terms.ts'

/** A party's copy, with the digest of its words as its reader worked it out. */
export interface SignedCopy {
  readonly by: OrganisationId
  readonly digest: string
  readonly terms: AgreementTerms
}

export interface SaidEnd {
  readonly by: OrganisationId
  /** Of the words that end. */
  readonly digest: string
  readonly lastDay: CalendarDay
}

export interface Agreement extends AgreementTerms {
  readonly digest: string
  readonly signedBy: readonly OrganisationId[]
  /** Parties that have not said the same; while there is one, nothing is agreed. */
  readonly awaited: readonly OrganisationId[]
  /** The last day, or an earlier one that a party named. */
  readonly endsOn: CalendarDay
  readonly endedBy: readonly OrganisationId[]
}

export type AgreementStanding =
  | 'proposed'
  | 'turned-down'
  | 'not-yet'
  | 'in-force'
  | 'ending-soon'
  | 'ended'

/** Officers see the end of an agreement so long before: time enough to sign another. */
export const endingSoonDays = 60

/**
 * The agreements that parties signed, by the digest of their words: a copy that says something else is another agreement, and who is no party neither
 * signs nor ends. The result depends on the set of copies and never on their order.
 */
export function foldAgreements(
  copies: readonly SignedCopy[],
  ends: readonly SaidEnd[],
): readonly Agreement[] {
  const byDigest = Map.groupBy(
    copies.filter(({ by, terms }) => terms.parties.includes(by)),
    ({ digest }) => digest,
  )
  return [...byDigest]
    .map(([digest, signed]) => agreementOf(digest, signed, ends))
    .sort((a, b) => compare(b.firstDay, a.firstDay) || compare(a.digest, b.digest))
}

function agreementOf(
  digest: string,
  signed: readonly SignedCopy[],
  ends: readonly SaidEnd[],
): Agreement {
  const terms = termsInOrder((signed[0] as SignedCopy).terms)
  const parties = terms.parties as readonly OrganisationId[]
  const signedBy = parties.filter((each) => signed.some(({ by }) => by === each))
  const said = ends.filter((end) => end.digest === digest && terms.parties.includes(end.by))
  const lastDays = [terms.lastDay, ...said.map(({ lastDay }) => lastDay)]
  return {
    ...terms,
    digest,
    signedBy,
    awaited: parties.filter((each) => !signedBy.includes(each)),
    endsOn: lastDays.toSorted()[0] as CalendarDay,
    endedBy: [...new Set(said.map(({ by }) => by))].sort(),
  }
}

export function standingOn(agreement: Agreement, day: CalendarDay): AgreementStanding {
  const { awaited, endedBy, endsOn, firstDay } = agreement
  if (awaited.length > 0) {
    if (endedBy.length > 0) return 'turned-down'
    return endsOn < day ? 'ended' : 'proposed'
  }
  if (endsOn < day) return 'ended'
  if (day < firstDay) return 'not-yet'
  return endsOn <= addDays(day, endingSoonDays) ? 'ending-soon' : 'in-force'
}

export function isInForce(agreement: Agreement, day: CalendarDay): boolean {
  const standing = standingOn(agreement, day)
  return standing === 'in-force' || standing === 'ending-soon'
}

/** From whose file, to whom, for what, and on which day. */
export interface Passing {
  readonly organisation: string
  readonly recipientOrganisation: string
  readonly purpose: Purpose
  readonly day: CalendarDay
}

/** Agreements in force between two parties that name the purpose, the one that ends first before the others. */
export function agreementsFor(
  agreements: readonly Agreement[],
  { organisation, recipientOrganisation, purpose, day }: Passing,
): readonly Agreement[] {
  return agreements
    .filter(
      (each) =>
        isInForce(each, day) &&
        each.parties.includes(organisation) &&
        each.parties.includes(recipientOrganisation) &&
        each.purposes.includes(purpose),
    )
    .toSorted((a, b) => compare(a.endsOn, b.endsOn))
}

/** What those agreements give the recipient, as far as its profile lets it have that today; undefined where there is none. */
export function agreedProjection(
  agreements: readonly Agreement[],
  passing: Passing,
  profile: Pick<OrganisationProfile, 'kind' | 'enforcesMigrationLaw'> | undefined,
): readonly CaseCompartment[] | undefined {
  const found = agreementsFor(agreements, passing)
  if (found.length === 0) return undefined
  const given = new Set(
    found.flatMap(({ projections }) =>
      projections
        .filter(({ recipient }) => recipient === passing.recipientOrganisation)
        .flatMap(({ compartments = [] }) => compartments),
    ),
  )
  return mayBeAgreed(profile).filter((each) => given.has(each as never))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
