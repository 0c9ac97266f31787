import type { OrganisationId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Bytes } from '../bytes.ts'
import { sodium } from '../sodium.ts'
import { checkShares, combineRecoveryShares, readRecoveryShare } from './recovery-shares.ts'
import type { RecoveryShare } from './recovery-shares.ts'

export interface ConfirmedShares {
  readonly threshold: number
  /** Numbers of the sheets that were typed back. */
  readonly numbers: readonly number[]
  /** `opened`: enough were typed to restore the key, and it was. `read`: each is right, but they are fewer than k. */
  readonly proof: 'opened' | 'read'
}

/**
 * Before the first real person is registered at least two shares are typed back from paper (design §3). Refuses what
 * `readRecoveryShare` and `combineRecoveryShares` refuse and `recovery-shares-too-few`.
 */
export async function confirmShares(
  typed: readonly string[],
  expected: { readonly organisation: OrganisationId; readonly recovery: Bytes },
): Promise<ConfirmedShares | Refusal> {
  if (typed.length < 2) return refused('recovery-shares-too-few')
  const shares: RecoveryShare[] = []
  for (const [at, text] of typed.entries()) {
    const share = readRecoveryShare(text)
    if (isRefusal(share)) return refused(share.code, { field: fieldOf(at, share) })
    shares.push(share)
  }
  const wrong = checkShares(shares, expected)
  if (wrong) return wrong
  const threshold = (shares[0] as RecoveryShare).threshold
  const numbers = shares.map((share) => share.number)
  if (shares.length < threshold) return { threshold, numbers, proof: 'read' }
  const pair = await combineRecoveryShares(shares, expected)
  if (isRefusal(pair)) return pair
  sodium.memzero(pair.privateKey)
  return { threshold, numbers, proof: 'opened' }
}

function fieldOf(at: number, { field }: Refusal): string {
  return field === undefined ? `share.${at + 1}` : `share.${at + 1}.${field}`
}
