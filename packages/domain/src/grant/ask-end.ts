import { draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { endAsked } from './end-asked.ts'
import { isGrantLive } from './grants.ts'
import type { Grant } from './grants.ts'
import { readerOfGrant, routingOf } from './outside-reader.ts'

/** Where a word to whoever let this organisation in goes. */
export interface WayBack {
  readonly recipientOrganisation: string
  readonly recipientGroup: string
  readonly feed: string
}

/** By the stream of what was opened. */
export type WaysBack = ReadonlyMap<StreamId, WayBack>

/** For each live grant to the author's organisation that rests on one of these consents, whether its referral was answered or not. */
export function draftEndsAsked(
  grants: readonly Grant[],
  waysBack: WaysBack,
  consents: ReadonlySet<string>,
  author: Author,
): (DecidedEntry | Refusal)[] {
  return grants.flatMap((grant) => {
    const towards = waysBack.get(grant.stream)
    const isMeant =
      grant.recipientOrganisation === author.organisation &&
      consents.has(grant.basis.consent ?? '') &&
      isGrantLive(grant, author.at)
    if (!isMeant || !towards) return []
    return [
      draftEntry(
        endAsked,
        { stream: grant.stream, outside: [readerOfGrant(towards)] },
        { ...routingOf(grant), ...towards },
        author,
      ),
    ]
  })
}
