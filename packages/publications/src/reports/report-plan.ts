import { type Refusal, refused } from '@cobijo/statistics/refusal'
import type { Bilingual } from '../language/bilingual.ts'
import { isDay } from '../language/days.ts'
import { findUnprintable } from '../release/check-spec.ts'
import { fields, listOf, oneOf, text, wholeNumber } from '../release/form-check.ts'
import { bilingual } from '../release/bilingual-form.ts'
import { coverageForm, type CoverageLine } from '../release/coverage.ts'
import type { Day } from '../release/release-spec.ts'

/**
 * `annual`: all that a network did in a year. `donor`: what a donor's money did. `small-population`: pooled years in words and
 * intervals, where a table would hide nearly everything (practice W30).
 */
export const reportKinds = ['annual', 'donor', 'small-population'] as const
export type ReportKind = (typeof reportKinds)[number]

/** What was paid for one purpose with one donor's money. */
export interface SpendingLine {
  readonly donor: string
  readonly purpose: Bilingual
  /** Whole units of the currency. */
  readonly amount: number
  readonly currency: string
  readonly payments: number
}

export interface ReportChapter {
  readonly title: Bilingual
  /** Paragraphs; numbers are questions to the chapter's tables, as in a finding. */
  readonly text: readonly Bilingual[]
}

/** Everything that a report says of itself; its numbers come from releases that are frozen already. */
export interface ReportPlan {
  readonly kind: ReportKind
  readonly id: string
  readonly version: number
  readonly supersedes?: { readonly version: number; readonly reason: Bilingual }
  readonly title: Bilingual
  readonly publisher: Bilingual
  /** `window`: from one day to another; `cumulative`: since a day; `to-date`: all that is known. */
  readonly period: {
    readonly kind: 'window' | 'cumulative' | 'to-date'
    readonly from?: Day
    readonly to: Day
  }
  readonly publishedOn: Day
  /** How many people look at it before it is everybody's, where that is not one. */
  readonly approvers?: 2
  readonly coverage: readonly CoverageLine[]
  /** Paragraphs before the chapters; a number is `{2: n sex=female}`, a question to the second chapter. */
  readonly opening: readonly Bilingual[]
  readonly chapters: readonly ReportChapter[]
}

/** A plan as it is written: each chapter with the folder of its release, and the accounts. */
export interface WrittenPlan extends ReportPlan {
  readonly chapters: readonly (ReportChapter & { readonly release: string })[]
  readonly spending?: readonly SpendingLine[]
}

const planForm = (chapter: Parameters<typeof listOf>[0]) =>
  fields(
    {
      kind: oneOf(...reportKinds),
      id: text,
      version: wholeNumber,
      title: bilingual,
      publisher: bilingual,
      period: fields({ kind: oneOf('window', 'cumulative', 'to-date'), to: text }, { from: text }),
      publishedOn: text,
      coverage: coverageForm,
      opening: listOf(bilingual),
      chapters: listOf(chapter),
    },
    {
      supersedes: fields({ version: wholeNumber, reason: bilingual }),
      approvers: oneOf(2),
      spending: listOf(
        fields({
          donor: text,
          purpose: bilingual,
          amount: wholeNumber,
          currency: text,
          payments: wholeNumber,
        }),
      ),
    },
  )

const chapterParts = { title: bilingual, text: listOf(bilingual) }
export const frozenPlanForm = planForm(fields(chapterParts))
const writtenPlanForm = planForm(fields({ ...chapterParts, release: text }))

/** A plan from JSON text. Refuses `plan-not-json` and `plan-form-invalid` with the path of the first wrong field. */
export function readReportPlan(json: string): WrittenPlan | Refusal {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return refused('plan-not-json')
    throw error
  }
  const wrong = writtenPlanForm(value, '')
  return wrong === undefined ? (value as WrittenPlan) : refused('plan-form-invalid', wrong)
}

/** Years that a report of few people pools, at least. */
const pooledYears = 3

/** The first thing that keeps a plan from being published, or undefined. The field is the path in the plan. */
export function checkPlan(plan: ReportPlan): Refusal | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(plan.id)) return refused('id-not-kebab-case', 'id')
  const unprintable = findUnprintable(plan, '')
  if (unprintable !== undefined) return refused('text-not-printable', unprintable)
  if (plan.version < 1) return refused('version-invalid', 'version')
  if (plan.version > 1 && plan.supersedes === undefined)
    return refused('correction-without-reason', 'supersedes')
  const { from, kind, to } = plan.period
  if (!isDay(plan.publishedOn)) return refused('day-invalid', 'publishedOn')
  if (!isDay(to) || (from !== undefined && (!isDay(from) || from > to)))
    return refused('day-invalid', 'period')
  if (kind !== 'to-date' && from === undefined) return refused('day-invalid', 'period.from')
  if (to > plan.publishedOn) return refused('cut-off-after-publication', 'period.to')
  if (plan.chapters.length === 0) return refused('no-chapter', 'chapters')
  // A report that does not say who told it anything cannot be read.
  if (plan.coverage.length === 0) return refused('coverage-missing', 'coverage')
  if (plan.coverage.some(({ on }) => on !== undefined && !isDay(on)))
    return refused('day-invalid', 'coverage')
  if (plan.kind === 'small-population') {
    const years = from === undefined ? 0 : Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1
    if (years < pooledYears) return refused('period-too-short', 'period')
  }
  return undefined
}
