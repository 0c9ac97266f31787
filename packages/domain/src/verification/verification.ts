import type { Merging } from '../case/register.ts'
import { registersOfType } from '../case/registers-of-type.ts'
import type { RegistersOf } from '../case/registers-of-type.ts'
import { linesOf } from '../child/lines.ts'
import type { Line } from '../child/lines.ts'
import { streamOf } from '../journal/causal-history.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type {
  CalendarDate,
  EntryHash,
  Instant,
  MemberId,
  OrganisationId,
  StreamId,
} from '../journal/identifier.ts'
import type { VerificationResult } from './verification-codes.ts'
import type {
  VerificationChildStep,
  verificationChildStepRecorded,
} from './verification-child-step-recorded.ts'
import type { verificationEnded } from './verification-ended.ts'
import { verificationRecorded } from './verification-recorded.ts'

export type VerificationSaid = Partial<ContentOf<typeof verificationRecorded.fields>>
type ChildSaid = Partial<ContentOf<typeof verificationChildStepRecorded.fields>>
type EndedSaid = Partial<ContentOf<typeof verificationEnded.fields>>

/** Of children who were met: one notice or one hand-over, with what was added to it. */
export interface ChildStep {
  /** Id of the entry that began it. */
  readonly id: string
  readonly entry: EntryHash
  readonly step: VerificationChildStep | undefined
  /** How many; undefined where nobody said. */
  readonly children: number | undefined
  readonly to: string | undefined
  readonly how: ChildSaid['childStepHow']
  readonly number: string | undefined
  /** When it was, else when it was written. */
  readonly at: Instant
  readonly organisation: OrganisationId
  readonly by: MemberId | undefined
}

/** A visit or a check, as one reader knows it: one register a field. Plain data. */
export interface Verification {
  readonly stream: StreamId | undefined
  readonly said: RegistersOf<typeof verificationRecorded.fields>
  readonly childSteps: readonly ChildStep[]
  /** Sheets of the people who were met there. */
  readonly sheets: readonly StreamId[]
  /** What came of it, of all who ended it at once; undefined until somebody did. */
  readonly results: readonly VerificationResult[] | undefined
  /** The latest of the days that whoever ended it said. */
  readonly eraseFrom: CalendarDate | undefined
}

/** Written at once, what is still missing stands, and incidents of all. */
const merging: Partial<Record<keyof VerificationSaid, Merging>> = {
  officerIdentified: { mostProtectiveFirst: ['no', 'yes'] },
  orderShown: { mostProtectiveFirst: ['no', 'yes'] },
  refusalNoted: { mostProtectiveFirst: ['no', 'yes'] },
  copyLeft: { mostProtectiveFirst: ['no', 'yes'] },
  firstWitness: {
    mostProtectiveFirst: ['nobody-would', 'named-by-officer', 'proposed-by-visited'],
  },
  secondWitness: {
    mostProtectiveFirst: ['nobody-would', 'named-by-officer', 'proposed-by-visited'],
  },
  childrenKeptTogether: { mostProtectiveFirst: ['no', 'came-alone', 'yes'] },
  crimePassedOn: { mostProtectiveFirst: ['not-yet', 'passed-on', 'nobody-reported'] },
  verificationGrounds: { joins: true },
  verificationIncidents: { joins: true },
}

/** The same for any order of arrival. */
export function foldVerification(history: CausalHistory): Verification {
  const recorded = history.read.filter(({ type }) => type === verificationRecorded.type)
  const sheets = recorded.flatMap(
    ({ fields }) => (fields as VerificationSaid).verificationSheet ?? [],
  )
  return {
    stream: streamOf(history),
    said: registersOfType(history, verificationRecorded, merging),
    childSteps: childStepsIn(history),
    sheets: [...new Set(sheets)] as StreamId[],
    results: resultsIn(history),
    eraseFrom: history.read
      .flatMap(({ type, fields }) =>
        type === 'verification-ended' ? ((fields as EndedSaid).eraseFrom ?? []) : [],
      )
      .sort()
      .at(-1),
  }
}

function childStepsIn(history: CausalHistory): ChildStep[] {
  return linesOf<ChildSaid>(history, 'verification-child-step-recorded')
    .flatMap((line) => childStepOf(line) ?? [])
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

/** A later entry adds to what the first said; in the order of parents the last one counts. */
function childStepOf({ id, reads, said: whole }: Line<ChildSaid>): ChildStep | undefined {
  const first = reads.find(({ entry }) => entry.id === id) ?? reads[0]
  if (first === undefined) return undefined
  return {
    id,
    entry: first.entry.hash,
    step: (first.fields as ChildSaid).verificationChildStep ?? whole.verificationChildStep,
    children: whole.childrenConcerned,
    to: whole.childStepTo,
    how: whole.childStepHow,
    number: whole.childStepNumber,
    at: whole.childStepAt ?? first.entry.recordedAt,
    organisation: first.entry.organisation,
    by: first.entry.member,
  }
}

/** Ended by two at once: what either found. Whoever ends it anew knowing of it says what counts. */
function resultsIn(history: CausalHistory): readonly VerificationResult[] | undefined {
  const ended = history.read.filter(({ type }) => type === 'verification-ended')
  if (ended.length === 0) return undefined
  const standing = ended.filter(
    ({ entry }) => !ended.some((later) => history.knew(later.entry.hash, entry.hash)),
  )
  return [
    ...new Set(standing.flatMap(({ fields }) => (fields as EndedSaid).verificationResults ?? [])),
  ].sort()
}
