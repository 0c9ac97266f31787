import { askedAtMostMs, partOfCapacity, readAfterMs } from '../capacity/capacity-codes.ts'
import type { Capacity } from '../capacity/capacity.ts'
import { idsOf, isLive } from '../consent/consents.ts'
import type { Consent, ConsentStatement } from '../consent/consents.ts'
import type { GatheringKind } from '../gathering/gathering-kind.ts'
import type { CaseCompartment } from '../journal/compartment.ts'
import type { Family } from '../journal/facts.ts'
import type { EntryId, Instant, OrganisationId, StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import type { Rung } from '../ladder/rung.ts'
import { isReferralOver } from '../referral/referral-over.ts'
import { partsOfReferral } from '../referral/referral-routing.ts'
import type { Referral } from '../referral/referral.ts'
import { partsToldBack } from './grant-issued.ts'
import { isGrantLive } from './grants.ts'
import type { Grant } from './grants.ts'
import { emergencyReviewHours } from './sharing-basis.ts'

/** What a grant of one's own organisation never rested on, though it says so. */
export type GrantDoubt =
  | 'grant-consent-unknown'
  | 'grant-consent-not-given'
  | 'grant-consent-taken-elsewhere'
  | 'grant-recipient-not-agreed'
  | 'grant-wider-than-agreed'
  | 'grant-longer-than-agreed'
  | 'grant-ground-not-listed'
  | 'grant-review-too-late'
  | 'grant-answers-nothing'

/** What a device knows of the case that a grant of its own organisation is about. */
export interface BasisKnown {
  readonly consents: readonly Consent[]
  /** Entries that are a consent and whose question this member's keys do not open. */
  readonly sealedConsents: ReadonlySet<EntryId>
  /** Whether all that was announced of the case is here, and nothing of it went. */
  readonly isWhole: boolean
  /** Whether an officer ordered some of it to be erased: a consent that is not there may have been. */
  readonly isErasedInPart: boolean
  /** Whether this member's keys open `care`, where consents lie. */
  readonly readsCare: boolean
  /** Where the grant opens a referral's own stream and not the case: to whom that went; undefined while its words are sealed. */
  readonly referral: { readonly recipientOrganisation: OrganisationId | undefined } | undefined
  /** Of what the grant opens, where anything of it is here. */
  readonly family?: Family | undefined
  /** What may reach the recipient at all, whatever she agreed to. */
  readonly reach?: readonly CaseCompartment[] | undefined
  /** Whether contact stands by her case; undefined where the recipient is no consulate. */
  readonly consular?: ConsularKnown | undefined
  /** Where the grant opens a gathering; undefined where it opens none. */
  readonly gathering?: GatheringKnown | undefined
  /** Where the grant opens a case: the referrals that were opened in one act with it; none where it was given for itself. */
  readonly sentWith: readonly Pick<Referral, 'state'>[]
  /** All that this device opens, of both directions. */
  readonly grants: readonly Grant[]
  readonly legalGrounds: readonly string[]
  readonly at: Instant
}

export interface GatheringKnown {
  /** What was begun in its stream: one kind, unless somebody wrote a beginning into what others had begun. */
  readonly kinds: ReadonlySet<GatheringKind>
  /** Who of a family has a file; undefined where that is sealed from this member. */
  readonly people: readonly StreamId[] | undefined
  /** Of a question for beds: who asked whom; undefined of any other, and where that is sealed from this member. */
  readonly capacity?: Pick<Capacity, 'organisation' | 'asked' | 'askedUntilSaid'> | undefined
  readonly isWhole: boolean
}

export interface ConsularKnown {
  /** Whether this member's keys open what may forbid it. */
  readonly isRead: boolean
  readonly release: Rung
  /** Two people let something be sent once, whatever was said since. */
  readonly wasReleased: boolean
}

/**
 * What one's own device makes of a grant. `stands`: obeyed, for these compartments. `over`: rested on something that no longer stands,
 * to be ended. `undecided`: cannot be told here, or not yet, and is not obeyed. `refused`: never rested on what it says.
 */
export type Judgement =
  | {
      readonly kind: 'stands'
      readonly compartments: readonly CaseCompartment[]
      /** She agreed to less time since. */
      readonly until?: Instant
      /** She agreed once that they tell back, and does not any more: they are to be told to stop. */
      readonly stopsReturn?: true
      /** She agrees by now that they tell back, and they were not told so. */
      readonly opensReturn?: true
    }
  | {
      readonly kind: 'over'
      /** It was opened for a referral that they said no to, or that was taken back. */
      readonly code?: 'grant-referral-over'
    }
  | { readonly kind: 'undecided'; readonly code: 'case-not-whole' | 'consent-sealed-from-you' }
  | Refusal<GrantDoubt>

/**
 * Judges a live grant of one's own organisation by the case itself, and not by what its signer claims (BR-39, BR-42): a consent must be
 * in the case, given, for this recipient, no narrower and no shorter than the grant, and live now; a ground must be a listed one; an
 * emergency within its review; and of the referrals that it was opened for, one must be waiting, accepted or done. Refuses `grant-consent-unknown`, `grant-consent-not-given`, `grant-consent-taken-elsewhere`, `grant-recipient-not-agreed`,
 * `grant-wider-than-agreed`, `grant-longer-than-agreed`, `grant-ground-not-listed`, `grant-review-too-late`, `grant-answers-nothing`.
 */
export function judgeGrant(grant: Grant, known: BasisKnown): Judgement {
  const judged = withinReach(
    judgeGathering(grant, known) ?? judgeConsulate(grant, known) ?? judgeBasis(grant, known),
    grant,
    known,
  )
  return judged.kind !== 'refused' && isOpenForNothing(grant, known)
    ? { kind: 'over', code: 'grant-referral-over' }
    : judged
}

/** A no is no less a no where her consent still stands, or lies where this member does not read it. */
function isOpenForNothing(
  { basis, recipientOrganisation }: Grant,
  { sentWith }: BasisKnown,
): boolean {
  return (
    basis.kind !== 'return' &&
    sentWith.length > 0 &&
    sentWith.every((referral) => isReferralOver(referral, recipientOrganisation))
  )
}

/**
 * One person's yes opens what links her to her family, and no other gathering: not the sheet on which others stand, nor a house. It goes with the
 * file of somebody who is of the family, on the same basis, and ends with the first of them whose file is closed to them.
 */
function judgeGathering(grant: Grant, known: BasisKnown): Judgement | undefined {
  const { gathering } = known
  if (grant.basis.kind === 'capacity') return judgeCapacity(grant, known)
  if (gathering === undefined) return undefined
  if (grant.basis.kind === 'return' && isCapacityAlone(gathering)) return undefined
  if ([...gathering.kinds].some((kind) => kind !== 'family'))
    return refused('grant-wider-than-agreed')
  if (gathering.people === undefined) return undecided('consent-sealed-from-you')
  const toThem = known.grants.filter(
    ({ stream, grantor, feed }) =>
      stream !== grant.stream && grantor === grant.grantor && feed === grant.feed,
  )
  const beside = toThem.filter(
    ({ basis }) => basis.kind === grant.basis.kind && basis.consent === grant.basis.consent,
  )
  const isOpen = (person: StreamId, among: readonly Grant[]): boolean =>
    among.some((each) => each.opens === person && isGrantLive(each, known.at))
  const isClosed = (person: StreamId): boolean =>
    toThem.some(({ opens }) => opens === person) && !isOpen(person, toThem)
  const { people } = gathering
  if (people.some((person) => isOpen(person, beside)) && !people.some(isClosed)) return undefined
  // The family, or the permission beside it, may not have come whole yet; and an end is final.
  return beside.length > 0 && gathering.isWhole ? { kind: 'over' } : undecided('case-not-whole')
}

/**
 * Nobody is in a question for beds, so no consent can be cited and none is needed: the word of whoever asked opens it, to whom it was asked alone, for its one part
 * and for no longer than a question stands (ADR 39). Over anything else such a grant is worth nothing.
 */
function judgeCapacity(grant: Grant, { family, gathering }: BasisKnown): Judgement {
  if (family !== undefined && family !== 'gathering') return refused('grant-wider-than-agreed')
  // What it opens may not have come yet. Until it shows that it is a question, it opens nothing.
  if (gathering === undefined || gathering.kinds.size === 0) return undecided('case-not-whole')
  if (!isCapacityAlone(gathering) || !grant.compartments.every((each) => each === partOfCapacity))
    return refused('grant-wider-than-agreed')
  const { capacity } = gathering
  if (capacity?.asked.askedOrganisation === undefined) return undecided('consent-sealed-from-you')
  const isForThem =
    capacity.organisation === grant.grantor &&
    capacity.asked.askedOrganisation === grant.recipientOrganisation &&
    capacity.asked.askedGroup === grant.recipientGroup &&
    capacity.asked.capacityGrant === grant.stream
  if (!isForThem) return refused('grant-recipient-not-agreed')
  const { askedUntilSaid: askedUntil = 0 } = capacity
  const isLonger =
    askedUntil > grant.from + askedAtMostMs || (grant.until ?? Infinity) > askedUntil + readAfterMs
  return isLonger ? refused('grant-longer-than-agreed') : stands(grant)
}

function isCapacityAlone({ kinds }: GatheringKnown): boolean {
  return kinds.size === 1 && kinds.has('capacity')
}

/** The table that the commands ask before anything goes to a consulate is asked again: no consent, ground or emergency goes round it (BR-27, BR-30). */
function judgeConsulate(
  { basis }: Grant,
  { consular, isWhole, isErasedInPart }: BasisKnown,
): Judgement | undefined {
  if (consular === undefined || basis.kind === 'return') return undefined
  if (!consular.isRead) return undecided('consent-sealed-from-you')
  if (consular.release.state === 'done') return undefined
  if (!isWhole) return undecided('case-not-whole')
  return consular.wasReleased || isErasedInPart
    ? { kind: 'over' }
    : refused('grant-recipient-not-agreed')
}

/** What never reaches such a recipient is taken out of the grant (W10, W12); the letter of a referral has parts of its own. */
function withinReach(
  judged: Judgement,
  { basis }: Grant,
  { reach, referral }: BasisKnown,
): Judgement {
  if (judged.kind !== 'stands' || !reach || referral || basis.kind === 'return') return judged
  const compartments = judged.compartments.filter((each) => reach.includes(each))
  return compartments.length === 0 ? { kind: 'over' } : { ...judged, compartments }
}

function judgeBasis(grant: Grant, known: BasisKnown): Judgement {
  const to = known.referral
  if (to && grant.basis.kind !== 'return') {
    if (to.recipientOrganisation === undefined) return undecided('consent-sealed-from-you')
    if (to.recipientOrganisation !== grant.recipientOrganisation)
      return refused('grant-recipient-not-agreed')
  }
  switch (grant.basis.kind) {
    case 'consent':
      return judgeConsent(grant, known)
    case 'legal-ground':
      return judgeGround(grant, known) ?? stands(grant)
    case 'emergency':
      return judgeGround(grant, known) ?? judgeReview(grant, known)
    case 'return':
      return judgeReturn(grant, known)
    default:
      return refused('grant-consent-unknown')
  }
}

function stands({ compartments }: Pick<Grant, 'compartments'>) {
  return { kind: 'stands', compartments } as const
}

function undecided(code: 'case-not-whole' | 'consent-sealed-from-you'): Judgement {
  return { kind: 'undecided', code }
}

function judgeConsent(grant: Grant, known: BasisKnown): Judgement {
  const id = grant.basis.consent
  const consent = known.consents.find(({ history }) => history.some((each) => each.id === id))
  const cited = consent?.history.find((each) => each.id === id)
  if (!consent || !cited) {
    const isSealed = id !== undefined && known.sealedConsents.has(id as EntryId)
    if (isSealed || !known.readsCare) return undecided('consent-sealed-from-you')
    if (!known.isWhole) return undecided('case-not-whole')
    return known.isErasedInPart ? { kind: 'over' } : refused('grant-consent-unknown')
  }
  const wrong = misfitOf(grant, consent, cited, known)
  if (wrong) return wrong
  if (!isLive(consent, known.at)) return { kind: 'over' }
  const { expiresAt } = consent
  const isShorter = expiresAt !== undefined && expiresAt < (grant.until ?? Infinity)
  const ends = isShorter ? { until: expiresAt } : {}
  if (known.referral || consent.question.purpose === 'statistics')
    return { ...stands(grant), ...ends }
  // She may have said less since.
  const compartments = grant.compartments.filter((each) => consent.compartments.includes(each))
  if (compartments.length === 0) return { kind: 'over' }
  const stopsReturn = grant.tellsBack && !consent.tellsBack
  const opensReturn = !grant.tellsBack && consent.tellsBack
  return {
    kind: 'stands',
    compartments,
    ...ends,
    ...(stopsReturn ? { stopsReturn } : {}),
    ...(opensReturn ? { opensReturn } : {}),
  }
}

/** Whether the grant says more than the answer that it cites. */
function misfitOf(
  grant: Grant,
  { question }: Consent,
  cited: ConsentStatement,
  known: BasisKnown,
): Refusal<GrantDoubt> | undefined {
  if (cited.value !== 'given') return refused('grant-consent-not-given')
  if (cited.organisation !== grant.grantor) return refused('grant-consent-taken-elsewhere')
  const isLonger = (grant.until ?? Infinity) > (cited.expiresAt ?? Infinity)
  if (isLonger) return refused('grant-longer-than-agreed')
  if (question.purpose === 'statistics') return misfitOfCounting(grant, known)
  const isForRecipient =
    question.recipientOrganisation === grant.recipientOrganisation &&
    (question.recipientGroup === undefined || question.recipientGroup === grant.recipientGroup)
  if (!isForRecipient) return refused('grant-recipient-not-agreed')
  const agreed = known.referral ? partsOfReferral : cited.compartments
  const isWithin =
    grant.compartments.every((each) => agreed.includes(each)) &&
    (!grant.tellsBack || grant.isReturnLater || cited.tellsBack === 'yes')
  return isWithin ? undefined : refused('grant-wider-than-agreed')
}

/** That she is counted names no organisation: her code goes to who helps her, and nothing else does. */
function misfitOfCounting(grant: Grant, { grants }: BasisKnown): Refusal<GrantDoubt> | undefined {
  const isCodeAlone =
    grant.history.kind === 'listed' && grant.compartments.every((each) => each === 'statistics')
  if (!isCodeAlone) return refused('grant-wider-than-agreed')
  const isHelpedThere = grants.some(
    (each) =>
      each.opens === grant.opens &&
      each.grantor === grant.grantor &&
      each.recipientOrganisation === grant.recipientOrganisation &&
      !each.compartments.includes('statistics'),
  )
  return isHelpedThere ? undefined : refused('grant-recipient-not-agreed')
}

/** The words of a justification are for those who read her care. */
function judgeGround(
  { basis }: Grant,
  { legalGrounds, readsCare }: BasisKnown,
): Refusal<GrantDoubt> | undefined {
  const isListed = basis.ground !== undefined && legalGrounds.includes(basis.ground)
  const isJustified = basis.justification !== undefined || !readsCare
  return isListed && isJustified ? undefined : refused('grant-ground-not-listed')
}

function judgeReview(grant: Grant, { at }: BasisKnown): Judgement {
  const { reviewBy } = grant.basis
  if (reviewBy === undefined || reviewBy > grant.from + emergencyReviewHours * 3_600_000)
    return refused('grant-review-too-late')
  return reviewBy <= at ? { kind: 'over' } : stands(grant)
}

/** What goes back to whoever let this organisation in, over what that one opened and no wider. */
function judgeReturn(grant: Grant, known: BasisKnown): Judgement {
  const answered = known.grants.find(({ stream }) => stream === grant.basis.answers)
  // A grant is told to one group of the recipient's: others here never see the one that is answered.
  if (!answered) return undecided('consent-sealed-from-you')
  const isAnswer =
    answered.grantor === grant.recipientOrganisation &&
    answered.recipientOrganisation === grant.grantor &&
    (known.referral !== undefined || answered.opens === grant.opens)
  if (!isAnswer) return refused('grant-answers-nothing')
  if (known.referral)
    return grant.compartments.every((each) => each === 'care')
      ? stands(grant)
      : refused('grant-wider-than-agreed')
  if (!answered.tellsBack || !isGrantLive(answered, known.at)) return { kind: 'over' }
  const isOfQuestion = known.gathering !== undefined && isCapacityAlone(known.gathering)
  const parts = isOfQuestion ? [partOfCapacity] : partsToldBack
  if (!grant.compartments.every((each) => parts.includes(each)))
    return refused('grant-wider-than-agreed')
  if ((grant.until ?? Infinity) > (answered.issuedUntil ?? Infinity))
    return refused('grant-longer-than-agreed')
  const { until } = answered
  const isShorter = until !== undefined && until < (grant.until ?? Infinity)
  return { ...stands(grant), ...(isShorter ? { until } : {}) }
}

/**
 * The grants of one's own organisation that are about one case, of all that this device opens: over it, or over one of its referrals, which was opened by the same
 * consent, in the same emergency, or in answer to what opened the case.
 */
export function grantsAbout(
  file: { readonly stream: string | undefined; readonly consents: readonly Consent[] },
  grants: readonly Grant[],
  own: OrganisationId,
): readonly Grant[] {
  const consents = new Set(file.consents.flatMap(idsOf))
  const over = grants.filter(({ opens }) => opens === file.stream)
  const streams = new Set(over.map(({ stream }) => stream as string))
  const emergencies = new Set(over.flatMap(emergencyKey))
  return grants.filter(
    (grant) =>
      grant.grantor === own &&
      (grant.opens === file.stream ||
        (grant.basis.consent !== undefined && consents.has(grant.basis.consent)) ||
        (grant.basis.answers !== undefined && streams.has(grant.basis.answers)) ||
        emergencyKey(grant).some((key) => emergencies.has(key))),
  )
}

/** Grants of one emergency were decided at one instant, for one recipient. */
function emergencyKey({ basis, from, feed }: Grant): readonly string[] {
  return basis.kind === 'emergency' ? [`${feed} ${from} ${basis.reviewBy ?? ''}`] : []
}
