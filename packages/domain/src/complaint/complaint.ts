import type { Instant, MemberId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import type { ComplaintReceived } from './complaint-received.ts'
import type { ComplaintOutcome, ComplaintStepRecorded } from './complaint-step-recorded.ts'

export interface Complaint {
  readonly received: ComplaintReceived
  /** By their authors' clocks, then by id: the same for any order of arrival. */
  readonly steps: readonly ComplaintStepRecorded[]
  readonly state: 'new' | 'taken-up' | 'closed'
  readonly outcome: ComplaintOutcome | undefined
  /** To whom the next letter about it is sealed. */
  readonly readers: readonly MemberId[]
  readonly answers: number
}

/**
 * What stands of one complaint. Whoever was once left out stays out, whatever came later; a closing counts until somebody who knew it
 * reopened it, and of both at once it is open. Steps of whoever was given no key count for nothing, and nobody who was left out closes it.
 */
export function foldComplaint(
  received: ComplaintReceived,
  steps: readonly ComplaintStepRecorded[],
): Complaint {
  const told = steps
    .filter(
      ({ complaint, by }) => complaint === received.complaint && received.readers.includes(by),
    )
    .map((step) => ({ step, said: JSON.stringify(step) }))
    .sort((one, other) => (one.said < other.said ? -1 : 1))
  // By author too: under the id of another's step nobody puts hers in its place.
  const own = [...new Map(told.map(({ step }) => [`${step.by} ${step.id}`, step])).values()].sort(
    (one, other) =>
      one.at - other.at || (`${one.id} ${one.by}` < `${other.id} ${other.by}` ? -1 : 1),
  )
  const out = new Set(own.flatMap(({ keptFrom }) => keptFrom ?? []))
  const closings = own.filter(({ step, by }) => step === 'closed' && !out.has(by))
  const reopenings = own.filter(({ step }) => step === 'reopened')
  const standing = closings.filter(({ id, knows }) =>
    reopenings.every(
      (reopening) => !reopening.knows?.includes(id) && knows?.includes(reopening.id) === true,
    ),
  )
  const closing = standing.at(-1)
  return {
    received,
    steps: own,
    state: closing ? 'closed' : own.length > 0 ? 'taken-up' : 'new',
    outcome: closing?.outcome,
    readers: received.readers.filter((id) => !out.has(id)) as MemberId[],
    answers: own.filter(({ step }) => step === 'answered').length,
  }
}

/** Configuration of the country's pack, in ms; undefined where nobody set it. */
export interface ComplaintLengths {
  readonly takenUpWithin: number | undefined
  readonly safetyWithin: number | undefined
  readonly answeredWithin: number | undefined
}

export interface ComplaintClock {
  readonly what: 'taken-up' | 'safety-looked-at' | 'answered'
  readonly due: Instant
  readonly isMet: boolean
}

/** What is owed by when: somebody takes it up, her safety is looked at, she is answered where she left a way. */
export function complaintClocks(
  { received, steps, state }: Complaint,
  lengths: ComplaintLengths,
): readonly ComplaintClock[] {
  const clock = (what: ComplaintClock['what'], within: number | undefined): ComplaintClock[] =>
    within === undefined
      ? []
      : [
          {
            what,
            due: received.at + within,
            isMet:
              what === 'taken-up'
                ? steps.length > 0
                : state === 'closed' || steps.some(({ step }) => step === what),
          },
        ]
  return [
    ...clock('safety-looked-at', lengths.safetyWithin),
    ...clock('taken-up', lengths.takenUpWithin),
    ...(received.answerKey === undefined ? [] : clock('answered', lengths.answeredWithin)),
  ]
}

/**
 * What stops a step; what was done is never refused for its content. Refuses `complaint-not-yours`; `complaint-words-missing`;
 * `complaint-not-answerable`, `complaint-answers-full`; of closing `complaint-safety-open`, `complaint-answer-open`,
 * `complaint-outcome-missing`; `complaint-last-reader` where nobody would be left to read it.
 */
export function checkComplaintStep(
  complaint: Complaint,
  by: MemberId,
  {
    step,
    words,
    keptFrom,
    outcome,
  }: Pick<ComplaintStepRecorded, 'step' | 'words' | 'keptFrom' | 'outcome'>,
  mostAnswers: number,
): Refusal | undefined {
  const { received, readers, steps } = complaint
  if (!readers.includes(by)) return refused('complaint-not-yours')
  if (step === 'answered') {
    if (words === undefined) return refused('complaint-words-missing', { field: 'words' })
    if (received.answerKey === undefined) return refused('complaint-not-answerable')
    if (complaint.answers >= mostAnswers) return refused('complaint-answers-full')
  }
  if (step === 'kept-from') {
    if (keptFrom === undefined || keptFrom.length === 0)
      return refused('complaint-words-missing', { field: 'keptFrom' })
    if (readers.every((id) => keptFrom.includes(id)))
      return refused('complaint-last-reader', { field: 'keptFrom' })
  }
  if (step !== 'closed') return undefined
  if (outcome === undefined) return refused('complaint-outcome-missing', { field: 'outcome' })
  if (!steps.some((each) => each.step === 'safety-looked-at'))
    return refused('complaint-safety-open')
  if (received.answerKey !== undefined && complaint.answers === 0)
    return refused('complaint-answer-open')
  return undefined
}
