import type { TimelineEntry } from '@cobijo/domain/case/timeline'
import type { EntryHash, Instant, StreamId } from '@cobijo/domain/journal/identifier'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Finding } from '../finding.ts'

/** What is on this device only, what is at the server, and what the server refused. */
export interface SynchronisationApi {
  /** Sends what waits, follows the feeds. Safe to call at any time; one run at a time. */
  sync(): Promise<SyncReport>
  saveStates(): Promise<SaveStates>
  /** What the server refused, to be read, sent again or put away. */
  setAside(): Promise<readonly SetAsideEntry[]>
  sendAgain(input: { readonly hash: EntryHash }): Promise<Refusal | undefined>
  putAway(input: { readonly hash: EntryHash }): Promise<Refusal | undefined>
  /** A person has read that the server went back to an older copy. */
  confirmWentBack(): Promise<void>
  /** What waits, encrypted to the organisation's recovery key, for a cable (reliability §3). */
  lifeboat(): Promise<Uint8Array>
}

export interface SyncReport {
  readonly reached: boolean
  readonly sent: number
  readonly received: number
  /** Verification findings: shown, never hidden. */
  readonly findings: readonly Finding[]
}

export interface SaveStates {
  readonly online: boolean
  readonly onThisDevice: readonly WaitingEntry[]
  readonly needsAttention: readonly WaitingEntry[]
  readonly atServer: number
  /** Of this sitting's entries that go to other organisations: how many those have received. */
  readonly receivedByThem: number
  readonly expectedByThem: number
  readonly lastSyncAt: Instant | undefined
  /** Codes of what this device itself could not do in the last round; it is tried again. */
  readonly troubles: readonly string[]
  /** When it was noticed that the server went back to an older copy; until `confirmWentBack`. */
  readonly serverWentBackAt: Instant | undefined
  /** How far this device's clock is ahead of the server's, negative where it is behind; undefined within two minutes. */
  readonly clockAheadMs: number | undefined
}

export interface SetAsideEntry extends WaitingEntry {
  readonly code: string
  /** Undefined where this member's keys open nothing of it. */
  readonly words: TimelineEntry | undefined
  /** `stream` is a case. */
  readonly isOfCase: boolean
  /** Taken down while this device was locked, and signed by no member: whoever sends it again signs it as her own. */
  readonly isArrival?: true
}

export interface WaitingEntry {
  readonly hash: EntryHash
  readonly stream: StreamId
  readonly type: string
  readonly savedAt: Instant
  readonly code?: string
}
