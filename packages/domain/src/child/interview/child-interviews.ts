import { foldRegister, said } from '../../case/register.ts'
import type { Register, Said } from '../../case/register.ts'
import type { CausalHistory } from '../../journal/causal-history.ts'
import type { ContentOf } from '../../journal/entry-type.ts'
import { writtenBy } from '../lines.ts'
import type { WrittenBy } from '../lines.ts'
import { childInterviewed } from './child-interviewed.ts'

type Written = Partial<ContentOf<typeof childInterviewed.fields>>

/** One interview with a child: who held it and about what. */
export interface ChildInterview extends WrittenBy {
  readonly id: string
  readonly topics: readonly string[]
}

/** What all of them come to. */
export interface ChildInterviews {
  readonly held: readonly ChildInterview[]
  /** By topic: what she said stands until an interview that knew it says otherwise; of two at once both. */
  readonly answers: Readonly<Record<string, Register<string>>>
  /** How often each topic was gone through; a correction is no second time. */
  readonly timesAsked: Readonly<Record<string, number>>
  readonly ratherNot: readonly string[]
}

export function foldChildInterviews(history: CausalHistory): ChildInterviews {
  const reads = history.read.filter(({ type }) => type === childInterviewed.type)
  const answers = new Map<string, Said<string>[]>()
  const timesAsked = new Map<string, number>()
  for (const { entry, fields, standing } of reads) {
    const { childTopics = [], childAnswers = {}, corrects }: Written = fields
    for (const topic of corrects === undefined ? new Set(childTopics) : [])
      timesAsked.set(topic, (timesAsked.get(topic) ?? 0) + 1)
    for (const [topic, words] of Object.entries(childAnswers))
      answers.set(topic, [...(answers.get(topic) ?? []), said(entry, words, standing)])
  }
  return {
    held: reads.map((read) => ({
      ...writtenBy(read),
      id: read.entry.id,
      topics: (read.fields as Written).childTopics ?? [],
    })),
    answers: Object.fromEntries(
      [...answers]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([topic, given]) => [topic, foldRegister(given, history.knew)]),
    ),
    timesAsked: Object.fromEntries([...timesAsked].sort(([a], [b]) => (a < b ? -1 : 1))),
    ratherNot: [
      ...new Set(reads.flatMap(({ fields }) => (fields as Written).childRatherNot ?? [])),
    ].sort(),
  }
}
