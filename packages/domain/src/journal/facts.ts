import type { EntryHash, FeedId, Instant, MemberId, StreamId } from './identifier.ts'

/**
 * What the server may read of an entry (design §2): the minimum to route and to remind. No form of
 * exploitation, nationality, sex, place or type of service; a fact whose mere presence tells is no fact.
 */
export const families = [
  'case',
  'referral',
  'grant',
  'organisation',
  'network',
  'release',
  'work',
  'gathering',
] as const
export type Family = (typeof families)[number]

/** What tells of people, and so what erasure is for. A directory, a log, a grant and an order itself stay. */
export const erasableFamilies: readonly Family[] = ['case', 'referral', 'gathering']

/** Neutral states, the same words for every kind of case. */
export const states = ['open', 'waiting', 'accepted', 'declined', 'ended', 'closed'] as const
export type State = (typeof states)[number]

export const ageGroups = ['adult', 'child', 'age-in-doubt'] as const
export type AgeGroup = (typeof ageGroups)[number]

/** `immediate` ≤ 24 h, `urgent` ≤ 72 h, `ordinary` (domain §3.2). */
export const urgencies = ['immediate', 'urgent', 'ordinary'] as const
export type Urgency = (typeof urgencies)[number]

export interface CaseFacts {
  readonly family: 'case'
  readonly state?: State
  readonly ageGroup?: AgeGroup
  readonly urgency?: Urgency
  readonly remindAt?: Instant
  /** What `remindAt` does not know: the earliest of all that was still to be done when it was written. */
  readonly nextReminder?: NextReminder
  readonly responsible?: MemberId
  /** Hash of each sealed chunk of the picture that this entry brings, in order: what the server takes in, and under which entry. */
  readonly chunks?: readonly string[]
}

/** Of 256 KiB each; their number is a power of two, so that it tells little of a length. */
export const mostChunks = 16

export type NextReminder = Instant | 'none'

export interface ReferralFacts {
  readonly family: 'referral'
  readonly state: State
  readonly urgency: Urgency
  readonly remindAt?: Instant
}

/** Routing of a grant: entries of `stream` written by the granting organisation may go to `feed`. */
export interface GrantFacts {
  readonly family: 'grant'
  readonly state: 'open' | 'ended'
  readonly stream: StreamId
  readonly feed: FeedId
  readonly from: Instant
  readonly until?: Instant
  /** What was given under the grant before this word and nobody has fetched is taken back; what is still open is sealed anew. */
  readonly takesBack?: true
}

/** Public keys and certificates only (contract/src/directory); names are sealed in `directory`. */
export interface DirectoryFacts {
  readonly family: 'organisation' | 'network'
  readonly statement: Readonly<Record<string, unknown>>
}

/** What is published is public; the facts bind the files to the entry that approved them. */
export interface ReleaseFacts {
  readonly family: 'release'
  readonly state: 'open' | 'ended'
  /** SHA-256 of the release's checksums file, hexadecimal. */
  readonly checksum: string
}

/** Shifts, operations, trainings, figures: nothing but the family. */
export interface WorkFacts {
  readonly family: 'work'
  readonly state?: State
  readonly remindAt?: Instant
  /** What an order has erased: the server does it and is told so anyway, and everybody can check that an officer signed it. */
  readonly erases?: ErasedCopies
}

/**
 * What belongs to no one person: people who arrived together, a family, a house, a complaint (ADR 28). Nothing here or in the shape of
 * its entries says which.
 */
export interface GatheringFacts {
  readonly family: 'gathering'
  readonly state?: GatheringState
  /** The earliest of all that was still to be done when it was written; set only where its hour tells nothing. */
  readonly nextReminder?: NextReminder
  readonly responsible?: MemberId
}

export const gatheringStates = ['open', 'ended'] as const
export type GatheringState = (typeof gatheringStates)[number]

/** Copies of a stream: of these entries, or of all that were there. */
export interface ErasedCopies {
  readonly stream: StreamId
  readonly entries?: readonly EntryHash[]
}

export type Facts =
  | CaseFacts
  | ReferralFacts
  | GrantFacts
  | DirectoryFacts
  | ReleaseFacts
  | WorkFacts
  | GatheringFacts
