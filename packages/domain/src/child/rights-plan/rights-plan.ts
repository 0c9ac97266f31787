import { foldAnswers } from '../../case/register.ts'
import type { CausalHistory } from '../../journal/causal-history.ts'
import type { ContentOf } from '../../journal/entry-type.ts'
import type { EntryHash } from '../../journal/identifier.ts'
import { linesOf, writtenBy } from '../lines.ts'
import type { WrittenBy } from '../lines.ts'
import { rightsPlanClosed } from './rights-plan-closed.ts'
import { rightStates, rightsPlanRowRecorded } from './rights-plan-row-recorded.ts'
import type { RightState } from './rights-plan-row-recorded.ts'

export type RightsPlanSaid = Partial<ContentOf<typeof rightsPlanRowRecorded.fields>>

/** One row, as it stands. */
export interface RightsPlanRow {
  readonly id: string
  readonly right: string | undefined
  /** Of several words at once the one that leaves most to do. */
  readonly state: RightState | undefined
  readonly said: RightsPlanSaid
  /** Guaranteed, or transferred to an institution that accepted it (BR-19). */
  readonly isRestored: boolean
  readonly first: WrittenBy
  readonly newest: EntryHash
}

export interface RightsPlan {
  readonly rows: readonly RightsPlanRow[]
  /** The decision to close it, where nothing was written since, nor beside it. */
  readonly closedBy: WrittenBy | undefined
}

export function foldRightsPlan(history: CausalHistory): RightsPlan {
  const lines = linesOf<RightsPlanSaid>(history, rightsPlanRowRecorded.type)
  const written = lines.flatMap(({ reads }) => reads.map(({ entry }) => entry.hash))
  const closed = history.read.find(
    ({ type, entry }) =>
      type === rightsPlanClosed.type && written.every((row) => history.knew(entry.hash, row)),
  )
  const rows = lines.flatMap(({ id, reads, said: words }) => {
    const [first, newest] = [reads[0], reads.at(-1)]
    if (first === undefined || newest === undefined) return []
    const standing = <Name extends 'rightState' | 'transferAccepted'>(
      name: Name,
      mostProtectiveFirst: readonly unknown[],
    ) =>
      foldAnswers(reads, ({ fields }) => (fields as RightsPlanSaid)[name], history.knew, {
        mostProtectiveFirst,
      }).value
    const state = standing('rightState', rightStates)
    const accepted = standing('transferAccepted', ['no', 'unknown', 'not-asked', 'yes'])
    return [
      {
        id,
        right: words.childRight,
        state,
        said: words,
        isRestored:
          state === 'guaranteed' ||
          (state === 'transferred' && accepted === 'yes' && words.measureInstitution !== undefined),
        first: writtenBy(first),
        newest: newest.entry.hash,
      },
    ]
  })
  return { rows, closedBy: closed && writtenBy(closed) }
}
