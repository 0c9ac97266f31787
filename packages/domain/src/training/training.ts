import { foldRegister, said } from '../case/register.ts'
import { registersOfType } from '../case/registers-of-type.ts'
import type { RegistersOf } from '../case/registers-of-type.ts'
import { streamOf } from '../journal/causal-history.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { CalendarDate, MemberId, StreamId } from '../journal/identifier.ts'
import type { attendanceRecorded } from './attendance-recorded.ts'
import { trainingDescribed } from './training-described.ts'

type Recorded = ContentOf<typeof attendanceRecorded.fields>
export type ParticipationRow = Recorded['participations'][number]
export type ParticipantRow = NonNullable<Recorded['participants']>[number]

/** One row of the list; who it is stays out where her words are sealed from this reader. */
export type Participation = ParticipationRow & ParticipantRow & { readonly participation: string }

export interface Certificate {
  readonly participation: string
  readonly holder: MemberId | undefined
  readonly number: string
  readonly issuedOn: CalendarDate | undefined
  readonly validUntil: CalendarDate
  readonly isWithdrawn: boolean
}

/** A course, as one reader knows it. Plain data. */
export interface Training extends RegistersOf<typeof trainingDescribed.fields> {
  readonly stream: StreamId | undefined
  /** In the order in which they came onto the list; without what was noted by mistake. */
  readonly participations: readonly Participation[]
  readonly certificates: readonly Certificate[]
}

/** The same for any order of arrival. */
export function foldTraining(history: CausalHistory): Training {
  return {
    ...registersOfType(history, trainingDescribed, {
      certifiesScreening: { mostProtectiveFirst: ['no', 'yes'] },
    }),
    stream: streamOf(history),
    participations: participationsIn(history),
    certificates: certificatesIn(history),
  }
}

function participationsIn(history: CausalHistory): readonly Participation[] {
  const came = rowsOf<ParticipationRow>(history, 'participations')
  const who = rowsOf<ParticipantRow>(history, 'participants')
  return [...came].flatMap(([participation, row]) =>
    row.attendance === 'noted-by-mistake'
      ? []
      : [{ ...who.get(participation), ...row, participation }],
  )
}

/** Of each row what was said last; of two at once the one of the later clock. */
function rowsOf<Row extends { readonly participation?: string }>(
  history: CausalHistory,
  field: 'participations' | 'participants',
): ReadonlyMap<string, Row> {
  const written = history.read.flatMap(({ type, entry, fields, standing }) =>
    type === 'attendance-recorded'
      ? ((fields[field] ?? []) as readonly Row[]).map((row) => ({
          id: row.participation,
          answer: said(entry, row, standing),
        }))
      : [],
  )
  const rows = new Map<string, Row>()
  for (const [id, about] of Map.groupBy(written, (each) => each.id)) {
    const { value } = foldRegister(
      about.map(({ answer }) => answer),
      history.knew,
    )
    if (id !== undefined && value !== undefined) rows.set(id, value)
  }
  return rows
}

/** What somebody issued to herself is none, whatever program wrote it; of a number that was given twice the first stands. */
function certificatesIn(history: CausalHistory): readonly Certificate[] {
  const withdrawn = new Set(
    history.read.flatMap(({ type, fields }) =>
      type === 'certificate-withdrawn' ? [fields['certificateNumber']] : [],
    ),
  )
  const byNumber = new Map<string, Certificate>()
  for (const { type, entry, fields } of history.read) {
    if (type !== 'certificates-issued') continue
    for (const { participation, member, number, issuedOn, validUntil } of issuedIn(fields)) {
      if (participation === undefined || number === undefined || validUntil === undefined) continue
      if (member !== undefined && member === entry.member) continue
      if (byNumber.has(number)) continue
      byNumber.set(number, {
        participation,
        holder: member as MemberId | undefined,
        number,
        issuedOn,
        validUntil,
        isWithdrawn: withdrawn.has(number),
      })
    }
  }
  return [...byNumber.values()]
}

type Issued = Readonly<
  Partial<Record<'participation' | 'member' | 'number' | 'issuedOn' | 'validUntil', string>>
>

function issuedIn(fields: Readonly<Record<string, unknown>>): readonly Issued[] {
  return (fields['certificates'] ?? []) as readonly Issued[]
}
