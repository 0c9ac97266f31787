import { createHash } from 'node:crypto'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import type { Bilingual, Language } from '../language/bilingual.ts'
import type { Approval } from '../release/approve-release.ts'
import { checkApprovals } from '../release/check-approvals.ts'
import { fillText } from '../release/findings.ts'
import { cellLookup, contentDigest, type ReleaseContent } from '../release/release-content.ts'
import type { Day } from '../release/release-spec.ts'
import { checkPlan, type ReportPlan } from './report-plan.ts'
import type { SpendingGroup } from './spending.ts'

export const reportFormat = 'cobijo-report/1'

/** A release as a chapter quotes it: whole, with its own digest and approvals. */
export interface QuotedRelease {
  readonly content: ReleaseContent
  readonly digest: string
  readonly approvals: readonly Approval[]
  /** A newer version that was public when the report was put together: what it quotes is told as it was, and that it was corrected. */
  readonly corrected?: {
    readonly version: number
    readonly publishedOn: Day
    readonly reason?: Bilingual
  }
}

/** The frozen report: all that its pages are made of. Every number in it stands in a release that was protected and approved. */
export interface ReportContent {
  readonly format: typeof reportFormat
  readonly plan: ReportPlan
  readonly releases: readonly QuotedRelease[]
  /** The opening and each chapter's text with the numbers filled in. */
  readonly opening: readonly Bilingual[]
  readonly texts: readonly (readonly Bilingual[])[]
  /** Absent where nothing was said of money. */
  readonly spending?: readonly SpendingGroup[]
}

export interface ApprovedReport {
  readonly content: ReportContent
  readonly digest: string
  readonly approvals: readonly Approval[]
}

/** Fewer people than this are not told about, in whatever words. */
export const fewestInWords = 30

/**
 * Puts a report together from a plan and the frozen releases of its chapters, in their order. Refuses what `checkPlan` and
 * `fillText` refuse, `too-few-people` (a chapter of a report of few people has fewer than 30, or hides how many),
 * `chapter-without-release`, `cut-off-after-publication` and `spending-missing`. `spending` is what `groupSpending` left of the accounts.
 */
export function composeReport(
  plan: ReportPlan,
  releases: readonly QuotedRelease[],
  spending?: readonly SpendingGroup[],
): ReportContent | Refusal {
  const wrong = checkPlan(plan)
  if (wrong !== undefined) return wrong
  if (plan.kind === 'donor' && spending === undefined)
    return refused('spending-missing', 'spending')
  if (releases.length !== plan.chapters.length)
    return refused('chapter-without-release', 'chapters')
  for (const [at, { content, corrected }] of releases.entries()) {
    if (content.spec.restricted !== undefined)
      return refused('release-restricted', `chapters.${at}`)
    if (corrected !== undefined && corrected.version <= content.spec.version)
      return refused('version-invalid', `chapters.${at}`)
    if (content.spec.cutOff > plan.publishedOn)
      return refused('cut-off-after-publication', `chapters.${at}`)
    if (plan.kind !== 'small-population') continue
    const total = cellLookup(content.cells)({}) ?? 0
    if (total < fewestInWords) return refused('too-few-people', `chapters.${at}`)
  }
  const lookups = releases.map(({ content }) => cellLookup(content.cells))
  const opening = fillAll(plan.opening, 'opening', (text, language) =>
    fillOpening(text, language, lookups),
  )
  if (isRefusal(opening)) return opening
  const texts: (readonly Bilingual[])[] = []
  for (const [at, chapter] of plan.chapters.entries()) {
    const lookup = lookups[at] as ReturnType<typeof cellLookup>
    const filled = fillAll(chapter.text, `chapters.${at}`, (text, language) =>
      fillText(text, language, lookup),
    )
    if (isRefusal(filled)) return filled
    texts.push(filled)
  }
  return {
    format: reportFormat,
    plan,
    releases: releases.map(({ content, digest, approvals, corrected }) => ({
      content,
      digest,
      approvals,
      ...(corrected !== undefined && { corrected }),
    })),
    opening,
    texts,
    ...(spending !== undefined && { spending }),
  }
}

function fillAll(
  texts: readonly Bilingual[],
  field: string,
  fill: (text: string, language: Language) => string | Refusal,
): readonly Bilingual[] | Refusal {
  const filled: Bilingual[] = []
  for (const text of texts) {
    const es = fill(text.es, 'es')
    if (typeof es !== 'string') return refused(es.code, field)
    const en = fill(text.en, 'en')
    if (typeof en !== 'string') return refused(en.code, field)
    filled.push({ es, en })
  }
  return filled
}

/** `{2: n sex=female}` asks the second chapter. */
function fillOpening(
  text: string,
  language: Language,
  lookups: readonly ReturnType<typeof cellLookup>[],
): string | Refusal {
  let refusal: Refusal | undefined
  const filled = text.replace(/\{([^{}]*)\}/g, (_, asked: string) => {
    const [, number, question] = /^(\d+):(.*)$/.exec(asked) ?? []
    const lookup = lookups[Number(number) - 1]
    const answer =
      lookup === undefined || question === undefined
        ? refused('finding-not-readable')
        : fillText(`{${question}}`, language, lookup)
    if (typeof answer === 'string') return answer
    refusal ??= answer
    return ''
  })
  return refusal ?? filled
}

/** The bytes of `report.json`; its SHA-256 is what approvers sign. */
export function reportBytes(content: ReportContent): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content, null, 1)}\n`)
}

export function reportDigest(content: ReportContent): string {
  return createHash('sha256').update(reportBytes(content)).digest('hex')
}

/** Refuses what `approveRelease` refuses, for a report. */
export function approveReport(
  content: ReportContent,
  approvals: readonly Approval[],
): ApprovedReport | Refusal {
  const digest = reportDigest(content)
  return checkApprovals(approvals, digest, content.plan.approvers) ?? { content, digest, approvals }
}

/** True where each release is what its digest says. */
export function quotesHold({ releases }: ReportContent): boolean {
  return releases.every(({ content, digest }) => contentDigest(content) === digest)
}
