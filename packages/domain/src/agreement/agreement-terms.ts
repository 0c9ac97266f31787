import { isWholeDay } from '../deadline/calendar-day.ts'
import { mayReach, neverToMigrationEnforcement } from '../grant/may-reach.ts'
import type { CaseCompartment } from '../journal/compartment.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import type { OrganisationProfile } from '../organisation/organisation-profile.ts'
import type { agreementSigned } from './agreement-signed.ts'

/** All that an agreement says. */
export type AgreementTerms = Omit<ContentOf<typeof agreementSigned.fields>, 'statement'>

type Profile = Pick<OrganisationProfile, 'kind' | 'enforcesMigrationLaw'>

/**
 * The same terms in one order, so that two parties who said the same said it in the same bytes. What is named twice stays so, and is refused.
 */
export function termsInOrder(terms: AgreementTerms): AgreementTerms {
  const projections = terms.projections.map(({ compartments, ...rest }) => ({
    ...rest,
    ...(compartments === undefined ? {} : { compartments: compartments.toSorted() }),
  }))
  return {
    ...terms,
    parties: terms.parties.toSorted(),
    purposes: terms.purposes.toSorted(),
    projections: projections.toSorted((a, b) =>
      (a.recipient ?? '') < (b.recipient ?? '') ? -1 : 1,
    ),
  }
}

/**
 * What may be agreed at all, asked of whoever signs. Protection and enforcement stay apart (W10): no agreement gives what protects her to who enforces
 * the law upon people, or may. A profile may change after the day of the signing: whoever reads narrows (`agreedProjection`).
 */
export function checkTerms(
  terms: AgreementTerms,
  profileOf: (organisation: string) => Profile | undefined,
): Refusal | undefined {
  const doubt = checkWords(terms)
  if (doubt) return doubt
  for (const { recipient = '', compartments = [] } of terms.projections) {
    const refusal =
      compartments.length === 0 ? undefined : checkRecipient(profileOf(recipient), compartments)
    if (refusal) return refusal
  }
  return undefined
}

/** Whether it says all that an agreement must, asked again by whoever reads. */
export function checkWords(terms: AgreementTerms): Refusal | undefined {
  return checkFrame(terms) ?? checkProjections(terms)
}

function checkFrame({
  parties,
  purposes,
  legalBasis,
  firstDay,
  lastDay,
}: AgreementTerms): Refusal | undefined {
  if (parties.length < 2 || new Set(parties).size !== parties.length)
    return refused('agreement-parties-missing', { field: 'parties' })
  if (purposes.length === 0) return refused('agreement-purposes-missing', { field: 'purposes' })
  if (legalBasis.trim() === '') return refused('agreement-basis-missing', { field: 'legalBasis' })
  if (!isWholeDay(firstDay)) return refused('agreement-day-missing', { field: 'firstDay' })
  if (!isWholeDay(lastDay)) return refused('agreement-day-missing', { field: 'lastDay' })
  return lastDay < firstDay ? refused('agreement-period-empty', { field: 'lastDay' }) : undefined
}

function checkProjections({ parties, projections, purposes }: AgreementTerms): Refusal | undefined {
  const recipients = projections.map(({ recipient }) => recipient)
  if (
    new Set(recipients).size !== recipients.length ||
    !recipients.every((each) => each !== undefined && parties.includes(each))
  )
    return refused('agreement-recipient-not-party', { field: 'projections' })
  // That people are counted names no part of a file.
  const isCountedAlone = purposes.every((purpose) => purpose === 'statistics')
  if (!isCountedAlone && !projections.some(({ compartments = [] }) => compartments.length > 0))
    return refused('agreement-without-parts', { field: 'projections' })
  const isExplained = projections.every(
    ({ compartments = [], why = '' }) => compartments.length === 0 || why.trim() !== '',
  )
  return isExplained
    ? undefined
    : refused('agreement-why-missing', { field: 'projections', source: 'W12' })
}

function checkRecipient(
  profile: Profile | undefined,
  compartments: readonly CaseCompartment[],
): Refusal | undefined {
  if (profile === undefined)
    return refused('recipient-profile-unknown', { field: 'parties', source: 'W11' })
  const tooMuch = compartments.find((each) => !mayBeAgreed(profile).includes(each))
  if (tooMuch === undefined) return undefined
  return profile.kind === 'consulate'
    ? refused('not-to-consulate', { field: tooMuch, source: 'W12' })
    : refused('agreement-not-to-enforcement', { field: tooMuch, source: 'W10' })
}

/**
 * What an agreement may give an organisation: what may reach it at all, and to who prosecutes nothing of what protects her either. Who may enforce
 * migration law, since that is disputed, counts as one who does; nothing goes by agreement to one of whom nothing is known.
 */
export function mayBeAgreed(profile: Profile | undefined): readonly CaseCompartment[] {
  if (profile === undefined) return []
  const reaches = mayReach(profile)
  return profile.kind === 'prosecution'
    ? reaches.filter((each) => !neverToMigrationEnforcement.includes(each))
    : reaches
}
