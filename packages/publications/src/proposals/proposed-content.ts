import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import type { ReleasedCell } from '@cobijo/statistics/disclosure/joined-releases'
import type { Bilingual, Language } from '../language/bilingual.ts'
import { releasePage } from '../page/release-page.ts'
import { type Approval, approveRelease } from '../release/approve-release.ts'
import { freezeRelease } from '../release/freeze-release.ts'
import { readContent } from '../release/read-frozen.ts'
import { contentBytes } from '../release/release-content.ts'
import { releaseFiles } from '../release/release-files.ts'
import type { Day } from '../release/release-spec.ts'
import { freezeReport } from '../reports/freeze-report.ts'
import { approveReport, reportDigest } from '../reports/report-content.ts'
import { readReportContent } from '../reports/read-report.ts'
import { reportPage } from '../reports/report-page.ts'
import { checkContent, isSame } from '../verify-release.ts'
import type { Proposal, ReadProposal } from './proposal.ts'
import { readReviewNotes } from './review-notes.ts'
import { reviewPage } from './review-page.ts'

/** What is proposed, whether a release or a report: what the journal says of it, and how it becomes public files. */
export interface ProposedContent {
  readonly kind: 'proposed-content'
  readonly title: Bilingual
  readonly version: number
  readonly cutOff: Day
  readonly threshold: number
  /** How many people have to look at it. */
  readonly approvers: 1 | 2
  /** What a ledger keeps of it; none of a report, which counts nothing anew. */
  readonly told?: { readonly cells: readonly ReleasedCell[]; readonly several: readonly string[] }
  page(approvals: readonly Approval[], language: Language): string | Refusal
  /** The sheet for whoever reviews, with the notes as they lie beside it or without; none of a report, whose releases were looked at. */
  readonly sheet?: (
    proposal: Proposal,
    notes: Uint8Array | undefined,
    language: Language,
  ) => string | Refusal
  freeze(approvals: readonly Approval[]): ReadonlyMap<string, Uint8Array> | Refusal
}

/** The content of a proposal, checked as anybody checks what is public. Refuses what `verifyRelease` and `verifyReport` refuse of content. */
export function proposedContent({
  content: bytes,
  contentFile,
  proposal: { digest },
}: ReadProposal): ProposedContent | Refusal {
  if (contentFile === releaseFiles.content) return proposedRelease(bytes, digest)
  const content = readReportContent(bytes)
  if (isRefusal(content)) return content
  const { plan, releases } = content
  return {
    kind: 'proposed-content',
    title: plan.title,
    version: plan.version,
    cutOff: plan.period.to,
    threshold: Math.min(...releases.map((release) => release.content.spec.threshold)),
    approvers: plan.approvers ?? 1,
    page: (approvals, language) =>
      reportPage({ content, digest: reportDigest(content), approvals }, language),
    freeze: (approvals) => {
      const approved = approveReport(content, approvals)
      return isRefusal(approved) ? approved : freezeReport(approved)
    },
  }
}

function proposedRelease(bytes: Uint8Array, digest: string): ProposedContent | Refusal {
  const content = readContent(bytes)
  if (isRefusal(content)) return content
  if (!isSame(contentBytes(content), bytes))
    return refused('file-form-invalid', releaseFiles.content)
  const wrong = checkContent(content)
  if (wrong !== undefined) return wrong
  const { approvers, columns, cutOff, threshold, title, version } = content.spec
  return {
    kind: 'proposed-content',
    title,
    version,
    cutOff,
    threshold,
    approvers: approvers ?? 1,
    told: {
      cells: content.cells,
      several: columns.flatMap(({ name, severalBy }) => (severalBy === undefined ? [] : [name])),
    },
    page: (approvals, language) =>
      releasePage({ kind: 'approved-release', content, digest, approvals }, language),
    sheet: (proposal, bytes, language) => {
      const notes = bytes === undefined ? undefined : readReviewNotes(bytes, content)
      return isRefusal(notes) ? notes : reviewPage(proposal, content, notes, language)
    },
    freeze: (approvals) => {
      const approved = approveRelease({ content, digest }, approvals)
      return isRefusal(approved) ? approved : freezeRelease(approved)
    },
  }
}
