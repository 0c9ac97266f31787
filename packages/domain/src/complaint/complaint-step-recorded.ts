import { choice, identifier, instant, list, text } from '../journal/value-kind.ts'
import { defineComplaintRecord } from './complaint-record.ts'

export const complaintSteps = [
  'taken-up',
  /** What keeps her safe from whoever it is about, or that nothing is needed. */
  'safety-looked-at',
  'told-authority',
  'inquiry-begun',
  'measure-taken',
  'noted',
  /** Words that go back to her code. */
  'answered',
  /** Whoever it turned out to be about, or a friend of theirs: she is given no key from here on. */
  'kept-from',
  'closed',
  'reopened',
] as const
export type ComplaintStep = (typeof complaintSteps)[number]

export const complaintOutcomes = [
  'borne-out',
  'not-borne-out',
  'not-to-be-known',
  'hers-to-end',
] as const
export type ComplaintOutcome = (typeof complaintOutcomes)[number]

/** What the focal point did about a complaint: signed by whoever did it, sealed to those who may read it and nobody else. */
export const complaintStepRecorded = defineComplaintRecord({
  type: 'complaint-step-recorded',
  version: 1,
  required: {
    id: identifier,
    complaint: identifier,
    house: identifier,
    by: identifier,
    at: instant,
    step: choice(complaintSteps),
  },
  optional: {
    words: text(3_000),
    /** Of `kept-from`. */
    keptFrom: list(identifier, 16),
    /** Of `closed`. */
    outcome: choice(complaintOutcomes),
    /** Steps that its author knew: closed and reopened at once stays open. */
    knows: list(identifier, 200),
  },
})
export type ComplaintStepRecorded = NonNullable<ReturnType<typeof complaintStepRecorded.read>>

/** What comes back to her by her code, and nothing of what she wrote. */
export const complaintAnswered = defineComplaintRecord({
  type: 'complaint-answered',
  version: 1,
  required: { id: identifier, house: identifier, by: identifier, at: instant, words: text(1_500) },
  optional: {},
})
