import type { AskedErasure } from '@cobijo/domain/erasure/asked/asked-erasure'
import type { Grant } from '@cobijo/domain/grant/grants'
import type { CaseCompartment, Compartment } from '@cobijo/domain/journal/compartment'
import type {
  FeedId,
  GroupId,
  Instant,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { ErasureAsked } from '../erasure/erasure-api.ts'
import type { CountedPerson } from './counted-people.ts'

/** Who outside reads what, and whom the organisation counts. */
export interface SharingApi {
  /** Which other organisations will read what is written into this case now, and in which parts. */
  readersOutside(stream: StreamId): Promise<readonly ReaderOutside[]>
  /** A person has looked at what was found wrong with grants, in this sitting or an earlier one. */
  confirmGrantFindings(): Promise<void>
  /** All that this organisation opened to others and that still runs, newest first. Refuses `officers-only`. */
  openToOthers(): Promise<readonly OpenToOther[] | Refusal>
  /** Whom this organisation counts, for a member of the group that counts. */
  countedPeople(): Promise<readonly CountedPerson[] | Refusal>
}

/** Who opens what this organisation writes about her. */
export interface CaseSharing {
  /** Groups here, by the reading rules. */
  readonly readers: readonly {
    readonly compartment: CaseCompartment
    readonly groups: readonly string[]
  }[]
  /** What was opened to others, newest first; also what ended, since what was read stays read. */
  readonly grants: readonly SharedWith[]
}

export interface ReaderOutside {
  readonly organisation: OrganisationId
  /** Undefined where this member's keys do not open it. */
  readonly name: string | undefined
  readonly compartments: readonly Compartment[]
}

/** One permission that runs, by its routing alone: nothing of the person. */
export interface OpenToOther {
  /** The grant's own stream. */
  readonly stream: StreamId
  /** What it opens: a case or a referral. */
  readonly opens: StreamId
  readonly organisation: OrganisationId
  readonly compartments: readonly CaseCompartment[]
  readonly basis: Grant['basis']['kind']
  readonly from: Instant
  readonly until: Instant | undefined
}

export interface SharedWith {
  /** The grant's own stream. */
  readonly stream: StreamId
  readonly organisation: OrganisationId
  readonly group: GroupId
  /** Undefined where this member's keys do not open it. */
  readonly groupKind: string | undefined
  readonly feed: FeedId
  readonly compartments: readonly CaseCompartment[]
  readonly basis: Grant['basis']
  readonly from: Instant
  readonly until: Instant | undefined
  readonly isLive: boolean
  /** By the clock of whoever ended it; undefined where it runs on or ran out. */
  readonly endedAt: Instant | undefined
  /** Parts of the history that wait for a device of one of the groups here that read them (`CaseSharing.readers`). */
  readonly awaited: readonly CaseCompartment[]
  /** Why this device seals nothing by it, as a code: it cannot tell what the grant rests on, or it rests on nothing. */
  readonly doubt: string | undefined
  /** What the recipient was asked to erase, and what it answered. */
  readonly erasure: Pick<AskedErasure, 'askedAt' | 'answers'> | undefined
}

export interface AccessEnded {
  /** By the clock of whoever ended it, or the day on which it ran out. */
  readonly endedAt: Instant | undefined
  readonly purgedAt: Instant
  /** This organisation took her on and she is with it: what the shift must know stays readable, nothing else does. */
  readonly isInCare: boolean
  /** What this organisation was asked to erase besides, with its answers. */
  readonly erasureAsked: readonly ErasureAsked[]
}
