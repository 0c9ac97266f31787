import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { OpenedReferral } from '../sharing/referrals-api.ts'
import { isIssuedWith } from '../sharing/issued-together.ts'
import { openReferral } from '../synchronisation/referral-lines.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * The referrals by which she came here and to whom she was referred on, newest first. Found by the grants that were issued with those
 * over the case: no other referral is opened for it.
 */
export async function referralsOf(
  unlocked: Unlocked,
  stream: StreamId,
): Promise<readonly OpenedReferral[]> {
  const ofCase = unlocked.grants.filter(
    ({ opens, basis }) => opens === stream && basis.kind !== 'return',
  )
  const beside = unlocked.grants.filter((grant) => isIssuedWith(grant, ofCase))
  const found: OpenedReferral[] = []
  for (const referral of new Set(beside.map(({ opens }) => opens))) {
    const opened = await openReferral(unlocked, referral)
    if (!isRefusal(opened) && opened.line.caseStream === stream) found.push(opened)
  }
  return found.sort((one, other) => other.line.sentAt - one.line.sentAt)
}
