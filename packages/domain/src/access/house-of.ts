import type { Instant, OrganisationId } from '../journal/identifier.ts'

/** One entry of a stream, as far as it tells whose that is. */
export interface Word {
  /** Undefined where only its place in the order lies here. */
  readonly organisation: OrganisationId | undefined
  readonly isBeginning: boolean
  /** By the server's clock; `Infinity` for what it has not received. */
  readonly receivedAt: Instant
}

/** By which another organisation opened the stream to this one; what answers a grant of one's own is none. */
export interface Opening {
  readonly grantor: OrganisationId
  readonly receivedAt: Instant
}

/** Whose a case, a gathering or a referral is (ADR 38). */
export interface House {
  /** Empty where nothing here tells it; more than one where what is here does not tell them apart. */
  readonly organisations: ReadonlySet<OrganisationId>
  readonly isOwn: boolean
  /** Another organisation's, which opened it to this one, even if that is over. */
  readonly wasLetIn: boolean
}

/**
 * One's own is what this organisation wrote in before anybody opened it to it: its address is random, so whoever opens it learnt of it
 * from what was written, and whoever was let in wrote afterwards. Else it is whose beginning lies here and who opened it; of several,
 * the first to open it. The same for any order of arrival.
 */
export function houseOf(
  own: OrganisationId,
  words: readonly Word[],
  openings: readonly Opening[],
): House {
  const opened = earliest(openings)
  const isOwn = words.some(
    ({ organisation, receivedAt }) =>
      organisation === own && (openings.length === 0 || receivedAt < opened),
  )
  if (isOwn) return { organisations: new Set([own]), isOwn, wasLetIn: false }
  return { organisations: anothers(own, words, openings), isOwn, wasLetIn: openings.length > 0 }
}

function anothers(
  own: OrganisationId,
  words: readonly Word[],
  openings: readonly Opening[],
): ReadonlySet<OrganisationId> {
  const beginnings = words.filter((word) => word.isBeginning && word.organisation !== own)
  const known = beginnings.flatMap(({ organisation, receivedAt }) =>
    organisation === undefined ? [] : [{ organisation, receivedAt }],
  )
  const isShut = known.length < beginnings.length
  if (openings.length > 0 && (isShut || known.length === 0))
    return new Set(openings.map(({ grantor }) => grantor))
  const began = new Set(known.map(({ organisation }) => organisation))
  const opening = openings.filter(({ grantor }) => began.has(grantor))
  if (opening.length > 0) return new Set(firstOf(opening).map(({ grantor }) => grantor))
  return new Set(firstOf(known).map(({ organisation }) => organisation))
}

function earliest(received: readonly { readonly receivedAt: Instant }[]): Instant {
  return Math.min(...received.map(({ receivedAt }) => receivedAt))
}

/** Received in one go, what a history brings cannot be told apart. */
function firstOf<Received extends { readonly receivedAt: Instant }>(
  received: readonly Received[],
): readonly Received[] {
  const first = earliest(received)
  return received.filter(({ receivedAt }) => receivedAt === first)
}
