import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { recoveryPrepared } from '@cobijo/domain/organisation/recovery-prepared'
import { confirmShares } from '@cobijo/sealing/recovery/confirm-shares'
import { findOwn } from '../directory/directory-acts.ts'
import { takeUp } from '../synchronisation/sync.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

/** Two printed shares are typed back from paper; that they opened what they should is recorded. */
export async function confirmRecoveryShares(
  unlocked: Unlocked,
  shares: readonly string[],
): Promise<Refusal | undefined> {
  const own = findOwn(unlocked)
  if (!own) return refused('not-admitted')
  const confirmed = await confirmShares(
    shares.map((share) => share.trim()).filter((share) => share !== ''),
    { organisation: own.id, recovery: own.recovery },
  )
  if (isRefusal(confirmed)) return confirmed
  const saved = await saveEntries(unlocked, [
    {
      stream: own.id as string as StreamId,
      entryType: recoveryPrepared,
      content: {
        statement: { says: 'recovery-prepared' },
        shares: Math.max(confirmed.threshold, ...confirmed.numbers),
        threshold: confirmed.threshold,
        tried: true,
      },
      occurredAt: undefined,
      outside: [],
    },
  ])
  if (isRefusal(saved)) return saved
  // Known at once, not after the next round: who tried the sheets goes on to register.
  await takeUp(unlocked)
  return undefined
}
