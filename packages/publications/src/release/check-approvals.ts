import { type Refusal, refused } from '@cobijo/statistics/refusal'
import type { Approval } from './approve-release.ts'

const field = 'approvals'

/**
 * Whether these are the yeses that a content asks for: each to exactly this content, no key twice, and as many as it names. Refuses `approval-missing`,
 * `approval-of-other-content`, `same-person-twice` and `second-approval-missing`. Whose the keys are is asked where that is known.
 */
export function checkApprovals(
  approvals: readonly Approval[],
  digest: string,
  asked = 1,
): Refusal | undefined {
  if (approvals.length === 0) return refused('approval-missing', field)
  if (approvals.some((approval) => approval.digest !== digest))
    return refused('approval-of-other-content', field)
  const keys = approvals.flatMap(({ signature }) => signature?.publicKey.toLowerCase() ?? [])
  if (new Set(keys).size < keys.length) return refused('same-person-twice', field)
  return approvals.length < asked ? refused('second-approval-missing', field) : undefined
}
