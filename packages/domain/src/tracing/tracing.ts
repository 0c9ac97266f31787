import { foldAnswers } from '../case/register.ts'
import type { Register } from '../case/register.ts'
import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { EntryHash, Instant, MemberId, OrganisationId } from '../journal/identifier.ts'
import {
  bestInterestFindings,
  familyDangers,
  familyInvolvements,
  relationStandings,
  tracingAnswers,
} from './tracing-codes.ts'
import type { tracingStepRecorded } from './tracing-step-recorded.ts'

type Step = Partial<ContentOf<typeof tracingStepRecorded.fields>>
type Answered<Name extends keyof Step> = Register<NonNullable<Step[Name]>>

/** One step as it was written. */
export interface TracingLine {
  readonly entry: EntryHash
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly recordedAt: Instant
  readonly fields: Step
}

/** One search for one relative, or several of one household. */
export interface Search {
  /** Id of the entry it began with: what later steps name. */
  readonly id: string
  readonly askedBy: Answered<'askedBy'>
  readonly soughtRelation: Answered<'soughtRelation'>
  readonly soughtWords: Answered<'soughtWords'>
  readonly searchResult: Answered<'searchResult'>
  readonly relationStanding: Answered<'relationStanding'>
  readonly personAnswer: Answered<'tracingAnswer'>
  readonly relativeAnswer: Answered<'tracingAnswer'>
  readonly familyDanger: Answered<'familyDanger'>
  readonly familyInvolvement: Answered<'familyInvolvement'>
  readonly bestInterest: Register<Weighed>
  readonly approved: TracingLine | undefined
  readonly handedOver: TracingLine | undefined
  readonly visits: readonly TracingLine[]
  readonly ended: Answered<'searchEnded'>
  /** All of it, in causal order. */
  readonly steps: readonly TracingLine[]
}

export interface Weighed {
  readonly as: Step['weighedAs']
  readonly finding: NonNullable<Step['bestInterestFinding']>
}

/**
 * The searches of one person as far as this reader may know them, in the order of their beginning; the same for any order of arrival. Of two
 * words at once the one that protects her stands.
 */
export function foldTracing(history: CausalHistory): readonly Search[] {
  const bySearch = new Map<string, ReadEntry[]>()
  for (const read of history.read) {
    if (read.type !== 'tracing-step-recorded') continue
    const id = (read.fields as Step).search ?? read.entry.id
    bySearch.set(id, [...(bySearch.get(id) ?? []), read])
  }
  return [...bySearch].map(([id, reads]) => searchOf(id, reads, history.knew))
}

function searchOf(id: string, reads: readonly ReadEntry[], knew: CausalHistory['knew']): Search {
  const of = (step: Step['tracingStep']): readonly ReadEntry[] =>
    reads.filter(({ fields }) => (fields as Step).tracingStep === step)
  const last = (step: Step['tracingStep']): TracingLine | undefined => of(step).map(lineOf).at(-1)
  const register = <Value>(
    from: readonly ReadEntry[],
    value: (fields: Step) => Value | undefined,
    mostProtectiveFirst?: readonly unknown[],
  ): Register<Value> =>
    foldAnswers(from, ({ fields }) => value(fields), knew, { mostProtectiveFirst })
  const answerOf = (step: 'person-answered' | 'relative-answered') =>
    register(of(step), ({ tracingAnswer }) => tracingAnswer, tracingAnswers)
  const danger = of('danger-checked')
  return {
    id,
    askedBy: register(reads, ({ askedBy }) => askedBy),
    soughtRelation: register(reads, ({ soughtRelation }) => soughtRelation),
    soughtWords: register(reads, ({ soughtWords }) => soughtWords),
    searchResult: register(reads, ({ searchResult }) => searchResult),
    relationStanding: register(
      reads,
      ({ relationStanding }) => relationStanding,
      relationStandings,
    ),
    personAnswer: answerOf('person-answered'),
    relativeAnswer: answerOf('relative-answered'),
    familyDanger: register(danger, ({ familyDanger }) => familyDanger, familyDangers),
    familyInvolvement: register(
      danger,
      ({ familyInvolvement }) => familyInvolvement,
      familyInvolvements,
    ),
    bestInterest: bestInterestOf(of('best-interests-weighed'), knew),
    approved: last('approved'),
    handedOver: last('handed-over'),
    visits: of('visited').map(lineOf),
    ended: register(of('ended'), ({ searchEnded }) => searchEnded),
    steps: reads.map(lineOf),
  }
}

/** Of what was weighed at once the least favourable stands. */
function bestInterestOf(
  reads: readonly ReadEntry[],
  knew: CausalHistory['knew'],
): Register<Weighed> {
  const weighed = ({ fields }: ReadEntry): Weighed | undefined => {
    const { weighedAs, bestInterestFinding: finding } = fields as Step
    return finding === undefined ? undefined : { as: weighedAs, finding }
  }
  const folded = foldAnswers(reads, weighed, knew)
  const rank = ({ finding }: Weighed): number => bestInterestFindings.indexOf(finding)
  const [least] = folded.current
    .flatMap(({ value }) => (value === undefined ? [] : [value]))
    .toSorted((a, b) => rank(a) - rank(b) || ((a.as ?? '') < (b.as ?? '') ? -1 : 1))
  return { ...folded, value: least }
}

function lineOf({ entry, fields }: ReadEntry): TracingLine {
  return {
    entry: entry.hash,
    organisation: entry.organisation,
    member: entry.member,
    recordedAt: entry.recordedAt,
    fields,
  }
}
