import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { EntryHash, Instant, MemberId, OrganisationId } from '../journal/identifier.ts'
import { journeyEnds, stepsOfOneJourney } from './return-codes.ts'
import type { ReturnStep } from './return-codes.ts'
import type { returnBooked } from './return-booked.ts'
import type { returnLegRecorded } from './return-leg-recorded.ts'
import type { returnStepRecorded } from './return-step-recorded.ts'

export type StepSaid = Partial<ContentOf<typeof returnStepRecorded.fields>>
export type LegSaid = Partial<ContentOf<typeof returnLegRecorded.fields>>
export type BookingSaid = Partial<ContentOf<typeof returnBooked.fields>>

export interface ReturnLine<Content> {
  readonly id: string
  readonly entry: EntryHash
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly recordedAt: Instant
  readonly said: Content
}

/** Her voluntary return, as far as this reader may know of it. */
export interface VoluntaryReturn {
  readonly standing:
    | 'none'
    | 'preparing'
    | 'booked'
    | 'called-off'
    | 'travelling'
    | 'arrived'
    | 'turned-back'
  /** Of each step the words that nobody who knew them replaced; several where people wrote at once. */
  readonly steps: Readonly<Partial<Record<ReturnStep, readonly ReturnLine<StepSaid>[]>>>
  readonly booking: ReturnLine<BookingSaid> | undefined
  /** Said after she had boarded, or at once with it: whoever is with her must be called. */
  readonly wantsToStop: boolean
  /** Of every journey, in causal order. */
  readonly legs: readonly ReturnLine<LegSaid>[]
}

/** What nobody who knew of a calling off or of an arrival has written does not count for another journey: at once, calling off wins (BR-34). */
export function foldVoluntaryReturn(history: CausalHistory): VoluntaryReturn {
  const { knew } = history
  const steps = linesOf<StepSaid>(history, 'return-step-recorded')
  const bookings = linesOf<BookingSaid>(history, 'return-booked')
  const callOffs = linesOf<object>(history, 'return-called-off')
  const legs = linesOf<LegSaid>(history, 'return-leg-recorded')
  const ends = legs.filter(({ said: { leg } }) => leg !== undefined && journeyEnds.includes(leg))
  const breaks = [...callOffs, ...ends]
  const isOfThisJourney = ({ entry }: { entry: EntryHash }): boolean =>
    breaks.every((each) => each.entry === entry || knew(entry, each.entry))
  const standingSteps = steps.filter(
    (line) =>
      line.said.returnStep !== undefined &&
      (!stepsOfOneJourney.includes(line.said.returnStep) || isOfThisJourney(line)) &&
      !steps.some(
        (later) => later.said.returnStep === line.said.returnStep && knew(later.entry, line.entry),
      ),
  )
  const departed = legs.filter(
    ({ entry, said }) => said.leg === 'departed' && ends.every((end) => knew(entry, end.entry)),
  )
  const booking = bookings.findLast(isOfThisJourney)
  const stopped = callOffs.filter(
    ({ entry }) => departed.length > 0 && !departed.every((leg) => knew(leg.entry, entry)),
  )
  const isBegunAnew = [...steps, ...bookings].some(isOfThisJourney)
  return {
    standing:
      departed.length > 0
        ? 'travelling'
        : booking
          ? 'booked'
          : isBegunAnew
            ? 'preparing'
            : endedBy(ends, callOffs, knew),
    steps: Object.groupBy(standingSteps, ({ said }) => said.returnStep as ReturnStep),
    booking,
    wantsToStop: stopped.length > 0,
    legs,
  }
}

/** By the last of what ended it; of an arrival and a calling off at once she is where she is. */
function endedBy(
  ends: readonly ReturnLine<LegSaid>[],
  callOffs: readonly ReturnLine<object>[],
  knew: CausalHistory['knew'],
): VoluntaryReturn['standing'] {
  const last = ends.findLast(({ entry }) => !callOffs.some((each) => knew(each.entry, entry)))
  if (last?.said.leg === 'arrived') return 'arrived'
  if (last?.said.leg === 'refused-entry') return 'turned-back'
  return last || callOffs.length > 0 ? 'called-off' : 'none'
}

function linesOf<Content>(history: CausalHistory, type: string): readonly ReturnLine<Content>[] {
  return history.read
    .filter((read) => read.type === type)
    .map(({ entry, fields }: ReadEntry) => ({
      id: entry.id,
      entry: entry.hash,
      organisation: entry.organisation,
      member: entry.member,
      recordedAt: entry.recordedAt,
      said: fields as Content,
    }))
}
