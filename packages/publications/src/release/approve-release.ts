import { type Refusal, refused } from '@cobijo/statistics/refusal'
import { isDay } from '../language/days.ts'
import type { Bilingual } from '../language/bilingual.ts'
import { checkApprovals } from './check-approvals.ts'
import type { DraftRelease } from './draft-release.ts'
import type { ReleaseContent } from './release-content.ts'
import type { Day } from './release-spec.ts'

/** One officer's yes to one exact content. Who may give it is decided where keys are known. */
export interface Approval {
  readonly organisation: string
  readonly role: Bilingual
  readonly approvedOn: Day
  /** The digest of the content that was approved. */
  readonly digest: string
  /** How, with which key and with what result the digest was signed; hexadecimal. Made elsewhere. */
  readonly signature?: {
    readonly algorithm: string
    readonly publicKey: string
    readonly value: string
  }
}

export interface ApprovedRelease {
  readonly kind: 'approved-release'
  readonly content: ReleaseContent
  readonly digest: string
  readonly approvals: readonly Approval[]
}

/**
 * Refuses what `checkApprovals` refuses (a digest that is not this draft's: something changed after it
 * was approved) and `day-invalid`.
 */
export function approveRelease(
  draft: Pick<DraftRelease, 'content' | 'digest'>,
  approvals: readonly Approval[],
): ApprovedRelease | Refusal {
  const wrong = checkApprovals(approvals, draft.digest, draft.content.spec.approvers)
  if (wrong !== undefined) return wrong
  if (approvals.some(({ approvedOn }) => !isDay(approvedOn)))
    return refused('day-invalid', 'approvedOn')
  const { content, digest } = draft
  return { kind: 'approved-release', content, digest, approvals }
}
