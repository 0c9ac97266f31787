import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import { checkApprovals } from '../release/check-approvals.ts'
import { anything, fields, listOf, oneOf, text, wholeNumber } from '../release/form-check.ts'
import { approvalsForm, contentForm, readJson } from '../release/read-frozen.ts'
import { bilingual } from '../release/bilingual-form.ts'
import { checkContent, isSame } from '../verify-release.ts'
import {
  composeReport,
  quotesHold,
  type ReportContent,
  reportBytes,
  reportFormat,
} from './report-content.ts'
import { reportFiles } from './report-files.ts'
import { frozenPlanForm } from './report-plan.ts'

const reportForm = fields(
  {
    format: oneOf(reportFormat),
    plan: frozenPlanForm,
    releases: listOf(
      fields(
        { content: contentForm, digest: text, approvals: approvalsForm },
        { corrected: fields({ version: wholeNumber, publishedOn: text }, { reason: bilingual }) },
      ),
    ),
    opening: anything,
    texts: anything,
  },
  { spending: anything },
)

/**
 * The content of a frozen report, checked with nothing but itself: that every quoted release is what its digest says, was approved as it asks and
 * passes its audit, and that every number in a sentence is its cell's. Refuses as `verifyRelease`.
 */
export function readReportContent(bytes: Uint8Array): ReportContent | Refusal {
  const content = readJson<ReportContent>(bytes, reportForm, reportFiles.content)
  if (isRefusal(content)) return content
  if (!isSame(reportBytes(content), bytes)) return refused('file-form-invalid', reportFiles.content)
  if (!quotesHold(content)) return refused('approval-of-other-content', reportFiles.content)
  for (const { approvals, content: quoted, digest } of content.releases) {
    const wrong = checkContent(quoted) ?? checkApprovals(approvals, digest, quoted.spec.approvers)
    if (wrong !== undefined) return wrong
  }
  // Of the money only the groups are told, so they stand as they are; all else is put together again.
  const again = composeReport(content.plan, content.releases, content.spending)
  if (isRefusal(again)) return again
  return isSame(reportBytes(again), bytes)
    ? content
    : refused('findings-differ', reportFiles.content)
}
