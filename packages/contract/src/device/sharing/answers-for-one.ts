import { consentGiven } from '@cobijo/domain/consent/consent-given'
import { consentWithdrawn } from '@cobijo/domain/consent/consent-withdrawn'
import { whomAnswersAreFor } from '@cobijo/domain/consent/whom-answers-are-for'
import type { MayLearn, Worded } from '@cobijo/domain/consent/whom-answers-are-for'
import type { Grant } from '@cobijo/domain/grant/grants'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { WrittenEntry } from '../cases/compose-entry.ts'
import { openKnownStream } from '../cases/open-known-stream.ts'
import type { KnownStreams } from '../cases/open-known-stream.ts'

/** Whether the recipient of a grant may learn of an entry of the case that the grant opens. */
export type IsForRecipient = (
  entry: Worded,
  grant: Pick<Grant, 'basis' | 'recipientOrganisation'>,
) => boolean

/** Who let this organisation in is told all: what that house shares hangs on every answer of hers, and she agreed that it be told. */
export function forRecipients(mayLearn: MayLearn): IsForRecipient {
  return (entry, { basis, recipientOrganisation }) =>
    basis.kind === 'return' || mayLearn(entry, recipientOrganisation)
}

/** For what is about to be written: of the streams in which she answered something, and no others are opened. */
export async function answersForOne(
  here: KnownStreams,
  written: readonly WrittenEntry[],
): Promise<(written: WrittenEntry, grant: Grant) => boolean> {
  const streams = written.filter(isAnswer).map(({ stream }) => stream)
  const byStream = new Map<StreamId, IsForRecipient>()
  for (const stream of new Set(streams)) {
    const { entries } = await openKnownStream(here, stream)
    byStream.set(stream, forRecipients(whomAnswersAreFor(entries)))
  }
  return ({ stream, entryType, content }, grant) =>
    byStream.get(stream)?.({ type: entryType.type, fields: content }, grant) ?? true
}

function isAnswer({ entryType: { type } }: WrittenEntry): boolean {
  return type === consentGiven.type || type === consentWithdrawn.type
}
