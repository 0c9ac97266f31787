import type { CausalHistory, ReadEntry } from '../../journal/causal-history.ts'
import type { ContentOf } from '../../journal/entry-type.ts'
import type { EntryHash, EntryId, Instant } from '../../journal/identifier.ts'
import { linesOf, writtenBy } from '../lines.ts'
import type { WrittenBy } from '../lines.ts'
import { urgentMeasureStepRecorded } from './urgent-measure-step-recorded.ts'
import type { UrgentStep } from './urgent-measure-step-recorded.ts'

type Written = Partial<ContentOf<typeof urgentMeasureStepRecorded.fields>>

export interface UrgentMeasureStep extends WrittenBy {
  readonly id: EntryId
  readonly step: UrgentStep
  /** When it was taken: never later than it was written down. */
  readonly at: Instant
  readonly by: string | undefined
  readonly paper: string | undefined
  readonly words: string | undefined
}

/** One measure, from the request to its end. */
export interface UrgentMeasure {
  readonly id: string
  readonly measure: string | undefined
  /** The earliest first; two that were taken at once both stand. */
  readonly steps: readonly UrgentMeasureStep[]
}

export function foldUrgentMeasures(history: CausalHistory): readonly UrgentMeasure[] {
  return linesOf<Written>(history, urgentMeasureStepRecorded.type).map(({ id, reads, said }) => ({
    id,
    measure: said.urgentMeasure,
    steps: reads.flatMap(stepIn).sort((a, b) => a.at - b.at || (a.entry < b.entry ? -1 : 1)),
  }))
}

function stepIn(read: ReadEntry): readonly UrgentMeasureStep[] {
  const { urgentStep, urgentStepAt, urgentStepBy, urgentPaper, urgentWords }: Written = read.fields
  if (urgentStep === undefined) return []
  const { id, recordedAt } = read.entry
  return [
    {
      ...writtenBy(read),
      id,
      step: urgentStep,
      at: Math.min(urgentStepAt ?? recordedAt, recordedAt),
      by: urgentStepBy,
      paper: urgentPaper,
      words: urgentWords,
    },
  ]
}

/** What somebody waited for and when it came: the request is answered by an order or a no, the order by a judge. */
export interface AwaitedStep {
  readonly step: UrgentMeasureStep
  /** Every entry that says so. */
  readonly ids: readonly EntryId[]
  readonly over: { readonly entry: EntryHash; readonly at: Instant } | undefined
}

export function awaitedSteps(
  measures: readonly UrgentMeasure[],
  asked: UrgentStep,
  answers: readonly UrgentStep[],
): readonly AwaitedStep[] {
  return measures.flatMap(({ steps }) => {
    const all = steps.filter(({ step }) => step === asked)
    const [first] = all
    if (first === undefined) return []
    const answer = steps.find(({ step }) => answers.includes(step))
    return [
      {
        step: first,
        ids: all.map(({ id }) => id),
        over: answer && { entry: answer.entry, at: answer.at },
      },
    ]
  })
}
