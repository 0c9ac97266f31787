import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type { EntryHash, Instant, MemberId, OrganisationId } from '../journal/identifier.ts'

/** Entries of one type that speak of one thing: the first, and those that name it in `continues`. */
export interface Line<Written> {
  /** Id of the first. */
  readonly id: string
  /** In causal order. */
  readonly reads: readonly ReadEntry[]
  /** The newest word on each question. */
  readonly said: Written
}

/** Who wrote something and when: what a screen says beneath it. */
export interface WrittenBy {
  readonly entry: EntryHash
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly recordedAt: Instant
}

/** What this reader may know of them, in causal order; the same for any order of arrival. */
export function linesOf<Written extends { readonly continues?: string | undefined }>(
  history: CausalHistory,
  type: string,
): readonly Line<Written>[] {
  const lines = new Map<string, ReadEntry[]>()
  for (const read of history.read) {
    if (read.type !== type) continue
    const id = (read.fields as Written).continues ?? read.entry.id
    lines.set(id, [...(lines.get(id) ?? []), read])
  }
  return [...lines].map(([id, reads]) => ({
    id,
    reads,
    said: Object.assign({}, ...reads.map(({ fields }) => fields)) as Written,
  }))
}

export function writtenBy({ entry }: ReadEntry): WrittenBy {
  const { hash, organisation, member, recordedAt } = entry
  return { entry: hash, organisation, member, recordedAt }
}
