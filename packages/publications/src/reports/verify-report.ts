import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import { anything, fields, listOf, oneOf, text } from '../release/form-check.ts'
import { approvalsForm, contentForm, readApprovals, readJson } from '../release/read-frozen.ts'
import { releaseFiles } from '../release/release-files.ts'
import {
  checkContent,
  checkListed,
  isSame,
  type SignatureCheck,
  signatureState,
  type VerifiedRelease,
} from '../verify-release.ts'
import { freezeReport } from './freeze-report.ts'
import {
  composeReport,
  quotesHold,
  type ReportContent,
  reportBytes,
  reportDigest,
  reportFormat,
} from './report-content.ts'
import { chapterFile, reportFiles } from './report-files.ts'
import { frozenPlanForm } from './report-plan.ts'

const reportForm = fields(
  {
    format: oneOf(reportFormat),
    plan: frozenPlanForm,
    releases: listOf(fields({ content: contentForm, digest: text, approvals: approvalsForm })),
    opening: anything,
    texts: anything,
  },
  { spending: anything },
)

/**
 * Checks the files of a report with nothing but themselves: checksums, that every quoted release is what its digest says
 * and passes its audit, that every number in a sentence is its cell's, and that data and pages are those of the content. Refuses as `verifyRelease`.
 */
export async function verifyReport(
  files: ReadonlyMap<string, Uint8Array>,
  checkSignature?: SignatureCheck,
): Promise<VerifiedRelease | Refusal> {
  const damaged = checkListed(files, [reportFiles.content, releaseFiles.approvals])
  if (damaged !== undefined) return damaged
  const bytes = files.get(reportFiles.content) as Uint8Array
  const content = readJson<ReportContent>(bytes, reportForm, reportFiles.content)
  if (isRefusal(content)) return content
  if (!isSame(reportBytes(content), bytes)) return refused('file-form-invalid', reportFiles.content)
  if (!quotesHold(content)) return refused('approval-of-other-content', reportFiles.content)
  for (const release of content.releases) {
    const wrong = checkContent(release.content)
    if (wrong !== undefined) return wrong
  }
  // Of the money only the groups are told, so they stand as they are; all else is put together again.
  const again = composeReport(content.plan, content.releases, content.spending)
  if (isRefusal(again)) return again
  if (!isSame(reportBytes(again), bytes)) return refused('findings-differ', reportFiles.content)

  const approvals = readApprovals(files.get(releaseFiles.approvals) as Uint8Array)
  if (isRefusal(approvals)) return approvals
  const digest = reportDigest(content)
  if (approvals.length === 0) return refused('approval-missing')
  if (approvals.some((approval) => approval.digest !== digest))
    return refused('approval-of-other-content')
  const signatures = await signatureState(approvals, checkSignature)
  if (isRefusal(signatures)) return signatures
  const drawn = freezeReport({ content, digest, approvals })
  if (isRefusal(drawn)) return drawn
  const differing = [...drawn.keys()].filter((name) => !isSame(drawn.get(name), files.get(name)))
  const data = content.releases.map((_, at) => chapterFile(at + 1))
  const changed = data.find((name) => differing.includes(name))
  if (changed !== undefined) return refused('file-differs-from-content', changed)
  return {
    kind: 'verified-release',
    id: content.plan.id,
    version: content.plan.version,
    digest,
    approvals,
    signatures,
    drawnOtherwise: differing.filter((name) => name !== releaseFiles.checksums),
  }
}
