import { foldCase } from '@cobijo/domain/case/case-file'
import type { Instant, StreamId } from '@cobijo/domain/journal/identifier'
import { caseCode, cardOf } from '@cobijo/domain/views/card'
import { openKnownStream } from '../cases/open-known-stream.ts'
import type { Unlocked } from '../unlocked.ts'
import { findHouse } from './find-house.ts'
import type { Purge } from './purge-ended.ts'

/** Whom this organisation has in its care, whose file is open to it no longer, and whom nobody asked yet how to go on. */
export async function staysToAsk(
  unlocked: Unlocked,
): Promise<readonly { stream: StreamId; label: string; endedAt: Instant }[]> {
  const rows = await unlocked.account.store.list('setting', 'purged/')
  const found: { stream: StreamId; label: string; endedAt: Instant }[] = []
  for (const { value } of rows) {
    const purge = value as Purge
    if (purge.isInCare !== true) continue
    const { entries } = await openKnownStream(unlocked, purge.stream)
    const file = foldCase(entries)
    if (file.stay !== undefined) continue
    if (!(await findHouse(unlocked, purge.stream, entries)).wasLetIn) continue
    found.push({
      stream: purge.stream,
      label: cardOf(file).nameToUse ?? caseCode(purge.stream),
      endedAt: purge.endedAt ?? purge.purgedAt,
    })
  }
  return found
}
