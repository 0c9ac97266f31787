import { counts } from '../journal/causal-history.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { Compartment } from '../journal/compartment.ts'
import type { OpenedEntry, Standing } from '../journal/opened-entry.ts'
import type {
  DeviceId,
  EntryHash,
  EntryId,
  Instant,
  MemberId,
  OrganisationId,
} from '../journal/identifier.ts'

/** A place in the order that this reader may know nothing else about. */
export interface TimelineStub {
  readonly kind: 'stub'
  readonly hash: EntryHash
}

/** One entry, as far as it could be opened. */
export interface TimelineEntry {
  readonly kind: 'entry'
  readonly hash: EntryHash
  readonly id: EntryId
  /** Undefined where no header could be opened. */
  readonly type: string | undefined
  readonly occurredAt: string | undefined
  readonly recordedAt: Instant
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly device: DeviceId
  readonly standing: Standing
  /** What it says, field by field; empty where a newer version wrote it. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Fields that do not fit their declaration and are not shown. */
  readonly malformed: readonly string[]
  readonly opened: readonly Compartment[]
  readonly sealedParts: number
  /** It names parents that are not here: shown where it can be placed. */
  readonly isLoose: boolean
}

export type TimelineItem = TimelineEntry | TimelineStub

/** What could be opened and holds anything: a part may lie there empty. */
export function saysSomethingIn({ content }: OpenedEntry): readonly Compartment[] {
  return Object.entries(content).flatMap(([name, held]) =>
    Object.keys(held).length === 0 ? [] : [name as Compartment],
  )
}

export function timelineOf(history: CausalHistory): readonly TimelineItem[] {
  const known = new Set(history.ordered.map(({ hash }) => hash))
  return history.ordered.map((entry) => {
    if (entry.kind === 'stub') return { kind: 'stub', hash: entry.hash }
    const read = history.byHash.get(entry.hash)
    return {
      kind: 'entry',
      hash: entry.hash,
      id: entry.id,
      type: entry.header?.type,
      occurredAt: entry.header?.occurredAt,
      recordedAt: entry.recordedAt,
      organisation: entry.organisation,
      member: entry.member,
      device: entry.device,
      standing: counts(entry) ? (read?.standing ?? entry.standing) : entry.standing,
      fields: read?.fields ?? {},
      malformed: read?.malformed ?? [],
      opened: saysSomethingIn(entry),
      sealedParts: entry.sealedParts,
      isLoose: entry.parents.some((parent) => !known.has(parent)),
    }
  })
}
