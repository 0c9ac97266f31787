import { citedBy, isLive, isTakenBy, longestFirst } from '../consent/consents.ts'
import type { Consent } from '../consent/consents.ts'
import type { Purpose } from '../consent/purpose.ts'
import type { CountryCodes } from '../command/situation.ts'
import type { CaseCompartment } from '../journal/compartment.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { Instant, OrganisationId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { choice, record, text } from '../journal/value-kind.ts'
import type { ValueOf } from '../journal/value-kind.ts'
import type { grantIssued } from './grant-issued.ts'

export type Basis = ContentOf<typeof grantIssued.fields>['basis']

/** What is claimed where there is no consent. */
export const otherBasis = record({
  kind: choice(['legal-ground', 'emergency']),
  /** Code of the country's list. */
  ground: text(60),
  justification: text(4000),
})

/** Hours after an emergency within which somebody reviews it (BR-42). */
export const emergencyReviewHours = 72

export interface FoundBasis {
  readonly kind: 'found'
  readonly basis: Basis
  /** When the consent runs out, and with it the grant. */
  readonly until: Instant | undefined
  /** Whether they may tell back how she fares; nobody asked her where there is no consent. */
  readonly tellsBack: boolean
}

export interface Sharing {
  /** Who shares: only a yes that it heard itself is one to share by. */
  readonly organisation: OrganisationId
  readonly purpose: Purpose
  readonly recipientOrganisation: string
  readonly recipientGroup: string
  readonly compartments: readonly CaseCompartment[]
  /** Claimed instead of a consent. */
  readonly otherBasis?: ValueOf<typeof otherBasis> | undefined
  readonly at: Instant
}

/**
 * The consent guard (BR-39): what a grant may rest on. A live consent for the same purpose and recipient that this organisation took
 * down and that covers every compartment; or a listed legal ground with its justification; or an emergency, reviewed within 72 hours.
 */
export function sharingBasis(
  consents: readonly Consent[],
  sharing: Sharing,
  { legalGrounds }: Pick<CountryCodes, 'legalGrounds'>,
): FoundBasis | Refusal {
  if (sharing.compartments.length === 0)
    return refused('compartments-missing', { field: 'goesAlong' })
  const { otherBasis } = sharing
  if (otherBasis === undefined) return consentFor(consents, sharing)
  if (otherBasis.justification === undefined)
    return refused('justification-missing', { field: 'otherBasis', source: 'BR-39' })
  if (otherBasis.ground === undefined || !legalGrounds.includes(otherBasis.ground))
    return refused('legal-ground-not-listed', { field: 'otherBasis', source: 'BR-39' })
  const { ground, justification } = otherBasis
  if (otherBasis.kind === 'legal-ground')
    return found({ kind: 'legal-ground', ground, justification }, undefined)
  if (otherBasis.kind !== 'emergency')
    return refused('basis-missing', { field: 'otherBasis', source: 'BR-39' })
  const reviewBy = sharing.at + emergencyReviewHours * 3_600_000
  return found({ kind: 'emergency', ground, justification, reviewBy }, undefined)
}

function found(basis: Basis, until: Instant | undefined, tellsBack = false): FoundBasis {
  return { kind: 'found', basis, until, tellsBack }
}

function consentFor(consents: readonly Consent[], sharing: Sharing): FoundBasis | Refusal {
  const asked = consents.filter(
    ({ question }) =>
      question.purpose === sharing.purpose &&
      question.recipientOrganisation === sharing.recipientOrganisation &&
      (question.recipientGroup === undefined || question.recipientGroup === sharing.recipientGroup),
  )
  // A no to the whole organisation is a no to each of its groups.
  const refusal = asked.find(({ answer }) => answer === 'withdrawn' || answer === 'declined')
  if (refusal) return refused(`consent-${refusal.answer}`, { source: 'BR-39' })
  const live = longestFirst(asked.filter((consent) => isLive(consent, sharing.at)))
  if (live.length === 0) return refused('consent-missing', { source: 'BR-39' })
  const own = live.filter((consent) => isTakenBy(consent, sharing.organisation))
  if (own.length === 0) return refused('consent-taken-elsewhere', { source: 'BR-39' })
  const covering = own.find((consent) =>
    sharing.compartments.every((compartment) => consent.compartments.includes(compartment)),
  )
  if (!covering) {
    const agreed = new Set(own.flatMap(({ compartments }) => compartments))
    const missing = sharing.compartments.find((compartment) => !agreed.has(compartment))
    return refused('consent-too-narrow', { field: missing ?? 'goesAlong', source: 'BR-39' })
  }
  const newest = citedBy(covering, sharing.organisation)
  if (!newest) return refused('consent-missing', { source: 'BR-39' })
  return found({ kind: 'consent', consent: newest.id }, covering.expiresAt, covering.tellsBack)
}
