import { registersOfType } from '../case/registers-of-type.ts'
import type { RegistersOf } from '../case/registers-of-type.ts'
import { timelineOf } from '../case/timeline.ts'
import type { TimelineItem } from '../case/timeline.ts'
import { causalHistory } from '../journal/causal-history.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { ContentOf, EntryType, Fields } from '../journal/entry-type.ts'
import type { EntryHash, Instant, MemberId, StreamId } from '../journal/identifier.ts'
import type { KnownEntry } from '../journal/opened-entry.ts'
import { findEntryType } from '../registry.ts'
import { legalDemandAnswered } from './legal-demand-answered.ts'
import { answersThatHandOver } from './legal-demand-codes.ts'
import { legalDemandDecided } from './legal-demand-decided.ts'
import { legalDemandNoted } from './legal-demand-noted.ts'
import { legalDemandNoticeRecorded } from './legal-demand-notice-recorded.ts'

/** Something that was said of it once, with who said it. */
export type Signed<Said> = Partial<Said> & {
  readonly entry: EntryHash
  readonly by: MemberId | undefined
  readonly at: Instant
}

export type DemandDecided = Signed<ContentOf<typeof legalDemandDecided.fields>>
export type DemandAnswered = Signed<ContentOf<typeof legalDemandAnswered.fields>>
export type DemandNotice = Signed<ContentOf<typeof legalDemandNoticeRecorded.fields>>

/** A demand of an authority and what became of it, as the legal group knows it. Plain data. */
export interface LegalDemand {
  readonly stream: StreamId
  readonly notedBy: MemberId | undefined
  readonly notedAt: Instant
  readonly said: RegistersOf<typeof legalDemandNoted.fields>
  /** Those that nobody who knew them replaced. */
  readonly decided: readonly DemandDecided[]
  /** All that ever went out or was refused, in order: nothing of it is replaced. */
  readonly answered: readonly DemandAnswered[]
  /** Of each whom it concerns, the last. */
  readonly notices: readonly DemandNotice[]
  readonly timeline: readonly TimelineItem[]
}

/** Undefined for a stream that is none, or that is sealed from this reader. The same for any order of arrival. */
export function foldLegalDemand(entries: Iterable<KnownEntry>): LegalDemand | undefined {
  const history = causalHistory(entries, findEntryType)
  const first = history.read.find(({ type }) => type === legalDemandNoted.type)
  if (first === undefined || Object.keys(first.fields).length === 0) return undefined
  const notices = saidIn(history, legalDemandNoticeRecorded)
  return {
    stream: first.entry.stream,
    notedBy: first.entry.member,
    notedAt: first.entry.recordedAt,
    said: registersOfType(history, legalDemandNoted, { demandedParts: { joins: true } }),
    decided: standing(saidIn(history, legalDemandDecided), history),
    answered: saidIn(history, legalDemandAnswered),
    notices: [
      ...Map.groupBy(notices, ({ noticeTo, noticeOf }) => `${noticeTo} ${noticeOf}`),
    ].flatMap(([, about]) => standing(about, history)),
    timeline: timelineOf(history),
  }
}

/**
 * What may be handed over: only what every decision that stands lets go. Undefined where none does, or where one of two at once says no.
 */
export function partsLetGo({
  decided,
}: Pick<LegalDemand, 'decided'>): readonly string[] | undefined {
  if (decided.length === 0) return undefined
  if (!decided.every(({ demandAnswer = '' }) => answersThatHandOver.includes(demandAnswer)))
    return undefined
  const [first, ...others] = decided.map(({ decidedParts = [] }) => decidedParts)
  return (first ?? []).filter((part) => others.every((parts) => parts.includes(part)))
}

function saidIn<Declared extends Fields>(
  { read }: CausalHistory,
  entryType: EntryType<Declared>,
): readonly Signed<ContentOf<Declared>>[] {
  return read.flatMap(({ type, fields, entry }) =>
    type === entryType.type
      ? [
          {
            ...(fields as Partial<ContentOf<Declared>>),
            entry: entry.hash,
            by: entry.member,
            at: entry.recordedAt,
          },
        ]
      : [],
  )
}

function standing<Said extends { readonly entry: EntryHash }>(
  all: readonly Said[],
  { knew }: CausalHistory,
): readonly Said[] {
  return all.filter(({ entry }) => !all.some((later) => knew(later.entry, entry)))
}
