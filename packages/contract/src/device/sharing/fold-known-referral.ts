import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { KnownEntry } from '@cobijo/domain/journal/opened-entry'
import { foldReferral } from '@cobijo/domain/referral/referral'
import type { Referral } from '@cobijo/domain/referral/referral'
import { findHouse } from './find-house.ts'

/** A referral as whose it is sent it, whoever else wrote into its stream (ADR 38). */
export async function foldKnownReferral(
  here: Parameters<typeof findHouse>[0],
  stream: StreamId,
  entries: readonly KnownEntry[],
): Promise<Referral | undefined> {
  const { organisations } = await findHouse(here, stream, entries)
  return foldReferral(entries, organisations)
}
