import type { CausalHistory } from '../journal/causal-history.ts'
import type { StreamId } from '../journal/identifier.ts'

/** Whom one person must not meet and where she must not be, as far as this reader may know; both in a fixed order. */
export interface KeptApart {
  /** Streams of the other people's cases. */
  readonly from: readonly StreamId[]
  /** Streams of houses. */
  readonly houses: readonly StreamId[]
}

/**
 * The same for any order of arrival. Only the organisation that wrote it lifts it, and only what it knew of then: of two words at once the one
 * that keeps apart stands.
 */
export function foldKeptApart(history: CausalHistory): KeptApart {
  const written = history.read.filter(({ type }) => type === 'keep-apart-recorded')
  const lifted = history.read.filter(({ type }) => type === 'keep-apart-lifted')
  const standing = (field: 'apartFrom' | 'notInHouse'): readonly StreamId[] => {
    const named = written.flatMap(({ entry, fields }) => {
      const isLifted = lifted.some(
        (later) =>
          later.fields[field] === fields[field] &&
          later.entry.organisation === entry.organisation &&
          history.knew(later.entry.hash, entry.hash),
      )
      return fields[field] === undefined || isLifted ? [] : [fields[field] as StreamId]
    })
    return [...new Set(named)].sort()
  }
  return { from: standing('apartFrom'), houses: standing('notInHouse') }
}
