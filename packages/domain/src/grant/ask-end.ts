import { draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry } from '../command/decision.ts'
import type { Refusal } from '../journal/refusal.ts'
import { endAsked } from './end-asked.ts'
import { isGrantLive } from './grants.ts'
import type { Grant } from './grants.ts'
import { readerOfGrant, routingOf } from './outside-reader.ts'

/** For each live grant to the author's organisation that rests on one of these consents and whose referral it accepted. */
export function draftEndsAsked(
  grants: readonly Grant[],
  consents: ReadonlySet<string>,
  author: Author,
): (DecidedEntry | Refusal)[] {
  return grants.flatMap((grant) => {
    const back = grants.find(
      ({ grantor, basis }) => grantor === author.organisation && basis.answers === grant.stream,
    )
    const isMeant =
      grant.recipientOrganisation === author.organisation &&
      consents.has(grant.basis.consent ?? '') &&
      isGrantLive(grant, author.at)
    if (!isMeant || !back) return []
    const { recipientOrganisation, recipientGroup, feed } = back
    const towards = { recipientOrganisation, recipientGroup, feed }
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
