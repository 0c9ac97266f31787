import { foldAnswers } from '../../case/register.ts'
import type { CausalHistory } from '../../journal/causal-history.ts'
import type { ContentOf } from '../../journal/entry-type.ts'
import type { EntryHash, Instant } from '../../journal/identifier.ts'
import { linesOf, writtenBy } from '../lines.ts'
import type { WrittenBy } from '../lines.ts'
import { childHandedOver, handOverStates } from './child-handed-over.ts'
import type { HandOverState } from './child-handed-over.ts'

export type HandOverSaid = Partial<ContentOf<typeof childHandedOver.fields>>

/** One hand-over, from the first try to its number. */
export interface HandOver {
  readonly id: string
  /** Of several words at once the one that leaves it open. */
  readonly state: HandOverState | undefined
  /** When she was handed over and the entry that says so; undefined while nobody received her. */
  readonly done: { readonly at: Instant; readonly entry: EntryHash } | undefined
  readonly said: HandOverSaid
  readonly first: WrittenBy
}

export function foldHandOvers(history: CausalHistory): readonly HandOver[] {
  return linesOf<HandOverSaid>(history, childHandedOver.type).flatMap(
    ({ id, reads, said: words }) => {
      const [first] = reads
      if (first === undefined) return []
      const state = foldAnswers(
        reads,
        ({ fields }) => (fields as HandOverSaid).handOverState,
        history.knew,
        { mostProtectiveFirst: [...handOverStates].reverse() },
      )
      const by = state.current[0]
      return [
        {
          id,
          state: state.value,
          done:
            state.value === 'handed-over' && by !== undefined
              ? {
                  at: Math.min(words.handedOverAt ?? by.recordedAt, by.recordedAt),
                  entry: by.entry,
                }
              : undefined,
          said: words,
          first: writtenBy(first),
        },
      ]
    },
  )
}
