import type { TimelineEntry } from '@cobijo/domain/case/timeline'
import type { EntryHash, Instant, MemberId, StreamId } from '@cobijo/domain/journal/identifier'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Saved } from '../saved.ts'

/** What came to the server from devices whose keys had ended, and what becomes of it. */
export interface LateApi {
  /** Refuses `server-needed-to-look`: it lies at the server alone. */
  lateEntries(): Promise<LateEntries | Refusal>
  /**
   * Signs anew what its author's ended keys no longer vouch for, and keeps what she signed beside it. Refuses `officers-only`,
   * `late-not-taken-up` for what is no record of a person or could not be read, `case-erased`, `not-found`.
   */
  takeUpLate(input: { readonly hash: EntryHash }): Promise<Saved | Refusal>
  /** It stays at the server and in the list of what was left aside, with the reason. Refuses `officers-only`, `field-required`. */
  leaveLateAside(input: {
    readonly hash: EntryHash
    readonly why: string
  }): Promise<Saved | Refusal>
}

export interface LateEntries {
  /** The first ones to decide on, by arrival. */
  readonly open: readonly LateEntry[]
  /** How many more wait behind these. */
  readonly more: number
  readonly leftAside: readonly LateEntry[]
  /** Whose device has more that the server no longer keeps: it stays there. */
  readonly full: readonly string[]
}

export interface LateEntry {
  readonly hash: EntryHash
  readonly stream: StreamId
  /** Undefined where an intake key signed, or the author is not known here. */
  readonly member: MemberId | undefined
  readonly memberName: string
  /** The name of the device as far as this member may read it. */
  readonly deviceLabel: string | undefined
  readonly cameAt: Instant
  /** Why it did not count. */
  readonly code: string
  /** Undefined where it could not be verified, or this member's keys open nothing of it. */
  readonly words: TimelineEntry | undefined
  /** How many parts are sealed for other groups here: they go along unread. */
  readonly sealedParts: number
  /** The person's file lies here already. */
  readonly isOfCase: boolean
  /** Undefined where this member may take it up. */
  readonly refusal: string | undefined
  readonly decision:
    | { readonly byName: string; readonly why: string; readonly at: Instant }
    | undefined
}
