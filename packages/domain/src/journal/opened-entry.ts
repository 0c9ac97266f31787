import type { Compartment } from './compartment.ts'
import type { Facts } from './facts.ts'
import type {
  DeviceId,
  EntryHash,
  EntryId,
  Instant,
  MemberId,
  OrganisationId,
  StreamId,
} from './identifier.ts'

/** An entry as a device holds it after verifying and unsealing: what `evolve` and the views read. */
export interface OpenedEntry {
  readonly kind: 'entry'
  readonly hash: EntryHash
  readonly parents: readonly EntryHash[]
  readonly id: EntryId
  readonly stream: StreamId
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly device: DeviceId
  /** The device's clock, a claim. */
  readonly recordedAt: Instant
  readonly facts: Facts
  /** Absent when no header could be opened. */
  readonly header: EntryHeader | undefined
  /** The upcast content of each compartment that could be opened. */
  readonly content: Readonly<Partial<Record<Compartment, Readonly<Record<string, unknown>>>>>
  /** How many parts lie here that this device cannot open. */
  readonly sealedParts: number
  /**
   * `newer-version`: type or version unknown here, bytes kept; `not-confirmed`: from an intake key; `not-entitled`: decides what its author may
   * not decide (ADR 36): shown, and counted by nothing.
   */
  readonly standing: Standing
}

export type Standing = 'confirmed' | 'not-confirmed' | 'newer-version' | 'not-entitled'

export interface EntryHeader {
  readonly type: string
  readonly version: number
  /** What the person says: ISO instant or a calendar date, undefined when not known. */
  readonly occurredAt: string | undefined
}

/** An ancestor that this reader may not have: it keeps the order and says nothing else. */
export interface EntryStub {
  readonly kind: 'stub'
  readonly hash: EntryHash
  readonly parents: readonly EntryHash[]
}

export type KnownEntry = OpenedEntry | EntryStub
