import type { CausalHistory } from '../journal/causal-history.ts'
import type { Instant, MemberId } from '../journal/identifier.ts'

export interface Given {
  /** Of the entry that says so. */
  readonly id: string
  readonly to: MemberId
  readonly at: Instant
}

/**
 * Whose case it became by somebody else's word, until she has written in it: nobody finds out by chance that it is hers. Whoever took it on
 * herself knows. Two who gave it away at once: it came to both, as it stands with both.
 */
export function givenToOthers({ read, knew }: CausalHistory): readonly Given[] {
  const words = read.filter(({ fields }) => fields['responsible'] !== undefined)
  return words.flatMap(({ type, entry, fields }): readonly Given[] => {
    const to = fields['responsible'] as MemberId
    const isOver =
      type !== 'responsible-assigned' ||
      entry.member === to ||
      words.some((later) => knew(later.entry.hash, entry.hash)) ||
      read.some((later) => later.entry.member === to && knew(later.entry.hash, entry.hash))
    return isOver ? [] : [{ id: entry.id, to, at: entry.recordedAt }]
  })
}
