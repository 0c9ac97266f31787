import type { CaseFile } from '../case/case-file.ts'
import { childNoticeGiven } from '../clock/notice/child-notice-given.ts'
import { momentOf } from '../clock/moment-of.ts'
import type { StartedEvent } from '../clock/started-event.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { EntryHash, EntryId, MemberId, OrganisationId } from '../journal/identifier.ts'
import type { Ladder } from '../ladder/rung.ts'
import type { humanitarianStayStepRecorded } from './humanitarian-stay-step-recorded.ts'
import type { StayOutcome, StayStep } from './stay-step-codes.ts'

type Written = Partial<ContentOf<typeof humanitarianStayStepRecorded.fields>>

export interface StayLine extends Pick<StartedEvent, 'at' | 'known'> {
  readonly id: EntryId
  readonly entry: EntryHash
  readonly step: StayStep
  readonly outcome: StayOutcome | undefined
  readonly number: string | undefined
  readonly validUntil: string | undefined
  readonly words: string | undefined
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
}

export interface HumanitarianStay {
  /** In causal order. */
  readonly steps: readonly StayLine[]
  /** Of the newest card or decision that names a day. */
  readonly validUntil: string | undefined
}

export function foldHumanitarianStay(history: CausalHistory): HumanitarianStay {
  const steps = history.read.flatMap(({ type, entry, fields }): readonly StayLine[] => {
    const written = fields as Written
    if (type !== 'humanitarian-stay-step-recorded' || written.stayStep === undefined) return []
    return [
      {
        ...momentOf(written.stayStepOn, entry.recordedAt),
        id: entry.id,
        entry: entry.hash,
        step: written.stayStep,
        outcome: written.stayOutcome,
        number: written.stayNumber,
        validUntil: written.stayValidUntil,
        words: written.stayWords,
        organisation: entry.organisation,
        member: entry.member,
      },
    ]
  })
  return { steps, validUntil: steps.findLast(({ validUntil }) => validUntil)?.validUntil }
}

/** Before this house asks for it: of a child the child-protection authority was told (BR-11), and nothing else. No paper, no fee (BR-12). */
export function humanitarianStayLadder(file: Pick<CaseFile, 'ageGroup' | 'notices'>): Ladder {
  const notice = childNoticeGiven(file)
  return notice === undefined ? [] : [notice]
}

/** What sets the clocks of the migration procedure going; they lie in `protection`. */
export function humanitarianStayEvents(history: CausalHistory): readonly StartedEvent[] {
  const { steps } = foldHumanitarianStay(history)
  const pairs: readonly (readonly [string, StayStep, readonly StayStep[]])[] = [
    ['migration-application-complete', 'complete', ['decided', 'withdrawn']],
    [
      'migration-requirement-notified',
      'requirement-notified',
      ['requirement-answered', 'withdrawn'],
    ],
  ]
  return pairs.flatMap(([event, begins, ends]) =>
    steps
      .filter(({ step }) => step === begins)
      .map(({ at, known, entry, id }) => {
        const over = steps.find(
          (each) => ends.includes(each.step) && history.knew(each.entry, entry),
        )
        return {
          event,
          at,
          known,
          entry,
          ids: [id],
          ...(over ? { over: { entry: over.entry, at: over.at } } : {}),
        }
      }),
  )
}
