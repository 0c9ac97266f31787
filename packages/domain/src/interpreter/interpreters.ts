import { foldAnswers } from '../case/register.ts'
import type { Register } from '../case/register.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { EntryHash, Instant, MemberId, OrganisationId } from '../journal/identifier.ts'
import { interpreterAccepted } from './interpreter-accepted.ts'

type Accepted = Partial<ContentOf<typeof interpreterAccepted.fields>>

/** What she said of one interpreter. */
export interface AcceptedInterpreter {
  readonly code: string
  readonly interpreter: string | undefined
  /** Of words at once her no. */
  readonly answer: Register<'yes' | 'no'>
  readonly language: string | undefined
  readonly relation: Accepted['interpreterRelation']
}

/** Something that was said through somebody. */
export interface InterpretedWork {
  readonly code: string
  /** Type of the entry. */
  readonly type: string
  readonly entry: EntryHash
  readonly recordedAt: Instant
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  /** Whether she had said yes to that code before, as far as whoever wrote it knew. */
  readonly wasAccepted: boolean
}

export interface Interpreters {
  readonly accepted: readonly AcceptedInterpreter[]
  /** The newest first. */
  readonly interpreted: readonly InterpretedWork[]
}

/** The same for any order of arrival. What was interpreted by somebody whom she had not accepted is said, never refused (W4). */
export function foldInterpreters(history: CausalHistory): Interpreters {
  const { knew } = history
  const answers = history.read.filter(({ type }) => type === interpreterAccepted.type)
  const byCode = Map.groupBy(answers, ({ fields }) => (fields as Accepted).interpreterCode ?? '')
  byCode.delete('')
  const accepted = [...byCode]
    .map(([code, reads]): AcceptedInterpreter => {
      const answer = foldAnswers(
        reads,
        ({ fields }) => (fields as Accepted).interpreterAnswer,
        knew,
        { mostProtectiveFirst: ['no', 'yes'] },
      )
      const standing = reads.filter(({ entry }) =>
        answer.current.some((each) => each.entry === entry.hash),
      )
      const newest = standing.toSorted(newestLast).at(-1)?.fields as Accepted | undefined
      return {
        code,
        interpreter: newest?.interpreter,
        answer,
        language: newest?.interpretedLanguage,
        relation: newest?.interpreterRelation,
      }
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  const interpreted = history.read
    .flatMap(({ type, entry, fields }): readonly InterpretedWork[] => {
      const code = (fields['interviewInterpreter'] ?? fields['interpreterCode']) as
        | string
        | undefined
      if (code === undefined || type === interpreterAccepted.type) return []
      const { hash, recordedAt, organisation, member } = entry
      const before = (byCode.get(code) ?? []).filter((each) => knew(hash, each.entry.hash))
      const last = before.filter(
        (each) => !before.some((later) => knew(later.entry.hash, each.entry.hash)),
      )
      const wasAccepted =
        last.length > 0 &&
        last.every((each) => (each.fields as Accepted).interpreterAnswer === 'yes')
      return [{ code, type, entry: hash, recordedAt, organisation, member, wasAccepted }]
    })
    .sort((a, b) => b.recordedAt - a.recordedAt || (a.entry < b.entry ? -1 : 1))
  return { accepted, interpreted }
}

function newestLast(
  { entry: a }: { readonly entry: { readonly recordedAt: Instant; readonly hash: string } },
  { entry: b }: { readonly entry: { readonly recordedAt: Instant; readonly hash: string } },
): number {
  return a.recordedAt - b.recordedAt || (a.hash < b.hash ? -1 : 1)
}
