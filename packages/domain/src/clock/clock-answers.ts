import { foldRegister, said } from '../case/register.ts'
import { addDays, isWholeDay } from '../deadline/calendar-day.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { EntryHash, Instant } from '../journal/identifier.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import type { ValueOf } from '../journal/value-kind.ts'
import type { clockAnswers, clockMet } from './clock-met.ts'

type Written = ValueOf<typeof clockMet.fields.met.kind>
type Answer = (typeof clockAnswers)[number]

/** What became of one deadline, by the last word about it. */
export interface ClockAnswer {
  readonly answer: Answer
  readonly entry: EntryHash
  readonly at: Instant
  /** Whether whoever said it knew that entry. */
  readonly knew: (entry: EntryHash) => boolean
}

/** Of a deadline and what set it going, by the ids of the entries that say so: what was said last. */
export type FindAnswer = (deadline: string, ids: readonly string[]) => ClockAnswer | undefined

const parts = ['met', 'childMet', 'healthMet', 'protectedMet']
/** Of two words at once the one that leaves it open. */
const mostOpenFirst: readonly Answer[] = ['open-again', 'extended', 'done', 'nothing-owed']

export function clockAnswersIn(history: CausalHistory): FindAnswer {
  const all = history.read.flatMap(({ type, fields, entry, standing }) => {
    // An intake key may not sign one.
    if (type !== 'clock-met' || standing !== 'confirmed') return []
    const written = parts.map((part) => fields[part] as Written | undefined).find(Boolean)
    return written?.answer === undefined
      ? []
      : [{ ...said(entry, written.answer, standing), at: momentOf(entry, written), written }]
  })
  return (deadline, ids) => {
    const about = all.filter(
      ({ written }) =>
        written.deadline === deadline && (written.of === undefined || ids.includes(written.of)),
    )
    const { value, current } = foldRegister<Answer>(about, history.knew, {
      mostProtectiveFirst: mostOpenFirst,
    })
    // Said twice at once: the earlier counts.
    const standing = new Set(current.map(({ entry }) => entry))
    const [first] = about
      .filter((each) => each.value === value && standing.has(each.entry))
      .sort((a, b) => a.at - b.at || (a.entry < b.entry ? -1 : 1))
    if (!first || !value) return undefined
    const { entry, at } = first
    return { answer: value, entry, at, knew: (known) => history.knew(entry, known) }
  }
}

/** The day that was said counts to its end, and none that is later than the writing. */
function momentOf({ recordedAt }: OpenedEntry, { on }: Written): Instant {
  const end = isWholeDay(on) ? Date.parse(`${addDays(on, 1)}T00:00:00Z`) : recordedAt
  return Math.min(end, recordedAt)
}
