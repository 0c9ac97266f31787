import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import { checkApprovals } from '../release/check-approvals.ts'
import { readApprovals } from '../release/read-frozen.ts'
import { releaseFiles } from '../release/release-files.ts'
import {
  checkListed,
  isSame,
  type SignatureCheck,
  signatureState,
  type VerifiedRelease,
} from '../verify-release.ts'
import { freezeReport } from './freeze-report.ts'
import { readReportContent } from './read-report.ts'
import { reportDigest } from './report-content.ts'
import { chapterFile, reportFiles } from './report-files.ts'

/**
 * Checks the files of a report with nothing but themselves: checksums, its content as `readReportContent` does, and that data and pages are those of the
 * content. Refuses as `verifyRelease`.
 */
export async function verifyReport(
  files: ReadonlyMap<string, Uint8Array>,
  checkSignature?: SignatureCheck,
): Promise<VerifiedRelease | Refusal> {
  const damaged = checkListed(files, [reportFiles.content, releaseFiles.approvals])
  if (damaged !== undefined) return damaged
  const content = readReportContent(files.get(reportFiles.content) as Uint8Array)
  if (isRefusal(content)) return content

  const approvals = readApprovals(files.get(releaseFiles.approvals) as Uint8Array)
  if (isRefusal(approvals)) return approvals
  const digest = reportDigest(content)
  const unapproved = checkApprovals(approvals, digest, content.plan.approvers)
  if (unapproved !== undefined) return unapproved
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
