import { foldAnswers, foldRegister, said } from '../case/register.ts'
import type { Register, Said } from '../case/register.ts'
import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { AgeGroup } from '../journal/facts.ts'
import type {
  CalendarDate,
  EntryHash,
  Instant,
  MemberId,
  OrganisationId,
} from '../journal/identifier.ts'
import type { exclusionAnswered } from './exclusion-answered.ts'
import type { exclusionProposed } from './exclusion-proposed.ts'
import type { identificationRecorded } from './identification-recorded.ts'
import type { CodedAnswer, CodedAnswers } from './indicator-score.ts'
import type { interviewRecorded } from './interview-recorded.ts'
import { identificationStandings } from './screening-codes.ts'
import type { IdentificationStanding, InterviewTopic } from './screening-codes.ts'
import type { PersonCondition, TraffickingAnswers } from './trafficking-verdict.ts'

type Interview = Partial<ContentOf<typeof interviewRecorded.fields>>
type Proposed = Partial<ContentOf<typeof exclusionProposed.fields>>
type Answered = Partial<ContentOf<typeof exclusionAnswered.fields>>
type Identified = Partial<ContentOf<typeof identificationRecorded.fields>>

/** By code; what was not asked is not in it. */
export type AnswerRegisters = Readonly<Record<string, Register<CodedAnswer>>>

export interface InterviewLine {
  readonly id: string
  readonly entry: EntryHash
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly recordedAt: Instant
  readonly occurredAt: string | undefined
  readonly topics: readonly InterviewTopic[]
  readonly judgement: Interview['judgement']
  readonly judgementReason: string | undefined
}

export interface IdentificationLine {
  readonly organisation: OrganisationId
  readonly standing: Register<IdentificationStanding>
  /** By which it was signed (BR-08); undefined where it rests on no interview. */
  readonly certificate: SignedBy | undefined
}

export interface SignedBy {
  readonly number: string | undefined
  readonly validUntil: CalendarDate | undefined
  readonly issuer: string | undefined
  /** Recorded on a list of courses when it was signed; what was only typed nobody checked. */
  readonly isVerified: boolean
}

export interface ExclusionLine {
  /** Id of the proposal. */
  readonly id: string
  readonly entry: EntryHash
  readonly proposedBy: MemberId | undefined
  readonly proposedAt: Instant
  readonly organisation: OrganisationId
  readonly outcome: Proposed['screeningOutcome']
  /** `agreed` only by somebody else than whoever proposed it (BR-06). */
  readonly state: 'waiting' | 'agreed' | 'disagreed'
}

/** What all interviews and judgements come to, as far as this reader may know it. */
export interface Screening {
  readonly interviews: readonly InterviewLine[]
  /** How often each topic was gone through; three times and more is too often (BR-46). */
  readonly timesAsked: Readonly<Partial<Record<InterviewTopic, number>>>
  readonly acts: AnswerRegisters
  readonly means: AnswerRegisters
  readonly forms: AnswerRegisters
  readonly indicators: AnswerRegisters
  readonly conditions: readonly PersonCondition[]
  readonly ageAtRecruitment: Register<number>
  readonly ageAtExploitation: Register<number>
  readonly ratherNot: readonly string[]
  /** One line an organisation: they stand beside each other. */
  readonly identifications: readonly IdentificationLine[]
  readonly exclusions: readonly ExclusionLine[]
}

/** The same for any order of arrival: what was said once stays until somebody who knew it said otherwise. */
export function foldScreening(history: CausalHistory): Screening {
  const interviews = history.read.filter(({ type }) => type === 'interview-recorded')
  const contentOf = (read: ReadEntry): Interview => read.fields
  const registers = (name: 'acts' | 'means' | 'forms' | 'indicators'): AnswerRegisters =>
    foldByCode(interviews, name, history.knew)
  const age = (name: 'ageAtRecruitment' | 'ageAtExploitation'): Register<number> =>
    foldAnswers(interviews, (read) => contentOf(read)[name], history.knew)
  const timesAsked: Partial<Record<InterviewTopic, number>> = {}
  for (const read of interviews)
    for (const topic of new Set(contentOf(read).topics ?? []))
      timesAsked[topic] = (timesAsked[topic] ?? 0) + 1
  return {
    interviews: interviews.map(lineOf),
    timesAsked,
    acts: registers('acts'),
    means: registers('means'),
    forms: registers('forms'),
    indicators: registers('indicators'),
    conditions: distinct(interviews.flatMap((read) => contentOf(read).conditions ?? [])),
    ageAtRecruitment: age('ageAtRecruitment'),
    ageAtExploitation: age('ageAtExploitation'),
    ratherNot: distinct(interviews.flatMap((read) => contentOf(read).ratherNot ?? [])),
    identifications: foldIdentifications(history),
    exclusions: foldExclusions(history),
  }
}

/** What the verdicts are worked out from; of answers that stand against each other, the yes. */
export function traffickingAnswers(
  screening: Screening,
  ageGroup: AgeGroup | undefined,
): TraffickingAnswers {
  return {
    acts: plain(screening.acts),
    means: plain(screening.means),
    forms: plain(screening.forms),
    conditions: screening.conditions,
    ageAtRecruitment: screening.ageAtRecruitment.value,
    ageAtExploitation: screening.ageAtExploitation.value,
    ageGroup,
  }
}

export function plain(registers: AnswerRegisters): CodedAnswers {
  return Object.fromEntries(
    Object.entries(registers).flatMap(([code, { value }]) =>
      value === undefined ? [] : [[code, value]],
    ),
  )
}

/** Presumed by anybody is enough for all immediate help (domain §2.1, 3); nothing waits for a prosecution. */
export function isPresumed({ identifications }: Screening): boolean {
  return identifications.some(
    ({ standing }) => standing.value === 'presumed' || standing.value === 'recognised',
  )
}

function lineOf({ entry, fields }: ReadEntry): InterviewLine {
  const { topics, judgement, judgementReason } = fields as Interview
  return {
    id: entry.id,
    entry: entry.hash,
    organisation: entry.organisation,
    member: entry.member,
    recordedAt: entry.recordedAt,
    occurredAt: entry.header?.occurredAt,
    topics: topics ?? [],
    judgement,
    judgementReason,
  }
}

function foldByCode(
  interviews: readonly ReadEntry[],
  name: 'acts' | 'means' | 'forms' | 'indicators',
  knew: CausalHistory['knew'],
): AnswerRegisters {
  const given = new Map<string, Said<CodedAnswer>[]>()
  for (const { entry, fields, standing } of interviews) {
    const { corrects, [name]: answers } = fields as Interview
    for (const [code, value] of Object.entries(answers ?? {})) {
      // Only a correction takes an answer back; that a later interview did not ask takes nothing.
      if (value === 'not-asked' && corrects === undefined) continue
      const answer = said(entry, value === 'not-asked' ? undefined : value, standing)
      given.set(code, [...(given.get(code) ?? []), answer])
    }
  }
  return Object.fromEntries(
    [...given]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, answers]) => [
        code,
        foldRegister(answers, knew, { mostProtectiveFirst: ['yes', 'unknown', 'no'] }),
      ]),
  )
}

function foldIdentifications(history: CausalHistory): readonly IdentificationLine[] {
  const byOrganisation = new Map<OrganisationId, Said<IdentificationStanding>[]>()
  for (const { type, entry, fields, standing: confirmed } of history.read) {
    const { standing } = fields as Identified
    if (type !== 'identification-recorded' || standing === undefined) continue
    const known = byOrganisation.get(entry.organisation) ?? []
    byOrganisation.set(entry.organisation, [...known, said(entry, standing, confirmed)])
  }
  return [...byOrganisation]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([organisation, answers]) => {
      const standing = foldRegister(answers, history.knew, {
        mostProtectiveFirst: [...identificationStandings].reverse(),
      })
      const shown = standing.current.find(({ value }) => value === standing.value)
      return {
        organisation,
        standing,
        certificate: signedBy(shown && history.byHash.get(shown.entry)),
      }
    })
}

function signedBy(read: ReadEntry | undefined): SignedBy | undefined {
  const { certificate, certificateTraining } = (read?.fields ?? {}) as Identified
  if (certificate === undefined) return undefined
  const { number, validUntil, issuer } = certificate
  return { number, validUntil, issuer, isVerified: certificateTraining !== undefined }
}

function foldExclusions(history: CausalHistory): readonly ExclusionLine[] {
  return history.read.flatMap(({ type, entry, fields }) => {
    if (type !== 'exclusion-proposed') return []
    const answers = history.read.filter(
      (read) =>
        read.type === 'exclusion-answered' &&
        (read.fields as Answered).proposal === entry.id &&
        // Whoever proposed it may take it back, never agree with herself.
        ((read.fields as Answered).exclusionAnswer === 'disagrees' ||
          (read.entry.member !== undefined && read.entry.member !== entry.member)),
    )
    const said = answers.map((read) => (read.fields as Answered).exclusionAnswer)
    return [
      {
        id: entry.id,
        entry: entry.hash,
        proposedBy: entry.member,
        proposedAt: entry.recordedAt,
        organisation: entry.organisation,
        outcome: (fields as Proposed).screeningOutcome,
        // One who disagrees is enough: nobody is excluded in a doubt.
        state: said.includes('disagrees')
          ? 'disagreed'
          : said.includes('agrees')
            ? 'agreed'
            : 'waiting',
      } as const,
    ]
  })
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)]
}
