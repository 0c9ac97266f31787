import { consentGiven } from '@cobijo/domain/consent/consent-given'
import { consentWithdrawn } from '@cobijo/domain/consent/consent-withdrawn'
import type { Grant } from '@cobijo/domain/grant/grants'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { openKnownStream } from '../cases/open-known-stream.ts'
import type { Unlocked } from '../unlocked.ts'

const answers: ReadonlySet<string> = new Set([consentGiven.type, consentWithdrawn.type])

/**
 * What she answered about one's own case at another house, which told it back. It stays when that house may tell no more: an older yes
 * would stand again in its place, and it is her no that ended the telling. `grants`: every grant by which others opened this stream.
 */
export async function answersToldBack(
  unlocked: Unlocked,
  stream: StreamId,
  grants: readonly Grant[],
): Promise<ReadonlySet<EntryHash>> {
  const telling = new Set(
    [...Map.groupBy(grants, ({ grantor }) => grantor)].flatMap(([grantor, given]) =>
      given.every(({ basis }) => basis.kind === 'return') ? [grantor] : [],
    ),
  )
  if (telling.size === 0) return new Set()
  const { entries } = await openKnownStream(unlocked, stream)
  return new Set(
    entries.flatMap((entry) =>
      entry.kind === 'entry' &&
      telling.has(entry.organisation) &&
      answers.has(entry.header?.type ?? '')
        ? [entry.hash]
        : [],
    ),
  )
}
