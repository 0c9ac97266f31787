import type { Author, Decision } from '../command/decision.ts'
import { headsOf } from '../journal/causal-order.ts'
import { divideByCompartment } from '../journal/entry-type.ts'
import type { ContentOf, EntryType, Fields } from '../journal/entry-type.ts'
import type {
  DeviceId,
  EntryHash,
  EntryId,
  Instant,
  MemberId,
  OrganisationId,
  StreamId,
} from '../journal/identifier.ts'
import type { EntryStub, KnownEntry, OpenedEntry } from '../journal/opened-entry.ts'

/** An invented UUID, the same for the same number. */
export function inventedId(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
}

/** Spread like a hash, the same for the same number; nothing in it is secret. */
export function inventedHash(number: number): EntryHash {
  let state = (number + 1) | 0
  let digits = ''
  for (let word = 0; word < 8; word += 1) {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39) >>> 0
    digits += mixed.toString(16).padStart(8, '0')
  }
  return digits as EntryHash
}

export interface Pen {
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly device: DeviceId
}

export function pen(organisation: number, member: number): Pen {
  return {
    organisation: inventedId(organisation) as OrganisationId,
    member: inventedId(member) as MemberId,
    device: inventedId(member + 500_000) as DeviceId,
  }
}

/** 2026-11-22T02:20Z: the first night of most stories. */
export const firstNight: Instant = Date.UTC(2026, 10, 22, 2, 20)
export const hour = 3_600_000

let ids = 1_000_000
/** For `newId` in tests: never the same twice in a run. */
export function nextId(): string {
  ids += 1
  return inventedId(ids)
}

export function authorOf({ organisation, member }: Pen, at: Instant = firstNight): Author {
  return { organisation, member: member as MemberId, at, newId: nextId, newStreamId: nextId }
}

/** Entries as a device of full access would hold them, written one after another or side by side. */
export class Story {
  readonly entries: OpenedEntry[] = []
  readonly stream: StreamId
  #count: number

  constructor(stream = 1) {
    this.stream = inventedId(stream) as StreamId
    this.#count = stream * 10_000
  }

  /** Writes after all that is known, or after `after` (hashes) only, as somebody offline would. */
  write<Declared extends Fields>(
    entryType: EntryType<Declared>,
    content: ContentOf<Declared>,
    {
      by,
      at = firstNight,
      after,
      intake = false,
      id,
      stream = this.stream,
      occurredAt,
    }: {
      by: Pen
      at?: Instant
      after?: readonly OpenedEntry[]
      intake?: boolean
      id?: EntryId
      stream?: StreamId
      occurredAt?: string | undefined
    },
  ): OpenedEntry {
    this.#count += 1
    const ofStream = this.entries.filter((entry) => entry.stream === stream)
    const entry: OpenedEntry = {
      kind: 'entry',
      hash: inventedHash(this.#count),
      parents: after ? after.map(({ hash }) => hash) : headsOf(ofStream),
      id: id ?? (inventedId(this.#count) as EntryId),
      stream,
      organisation: by.organisation,
      member: intake ? undefined : by.member,
      device: by.device,
      recordedAt: at + this.entries.length,
      facts: entryType.facts(content),
      header: { type: entryType.type, version: entryType.version, occurredAt },
      content: divideByCompartment(entryType, content, { personCode: '0'.repeat(32) }),
      sealedParts: 0,
      standing: intake ? 'not-confirmed' : 'confirmed',
    }
    this.entries.push(entry)
    return entry
  }

  /** Writes what a command decided. */
  carryOut(decision: Decision, { by, at = firstNight }: { by: Pen; at?: Instant }): OpenedEntry[] {
    return decision.entries.map(({ entryType, content, id, stream, occurredAt }) =>
      this.write(entryType, content, { by, at, id, stream, occurredAt }),
    )
  }

  of(stream: StreamId): OpenedEntry[] {
    return this.entries.filter((entry) => entry.stream === stream)
  }
}

export function stubOf({ hash, parents }: KnownEntry): EntryStub {
  return { kind: 'stub', hash, parents }
}
