import { draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry } from '../command/decision.ts'
import { defineEntryType } from '../journal/entry-type.ts'
import type { Refusal } from '../journal/refusal.ts'
import { routingFacts, routingFields } from './grant-fields.ts'
import { isGrantLive } from './grants.ts'
import type { Grant } from './grants.ts'
import { readerOfGrant, routingOf } from './outside-reader.ts'

/**
 * The recipient's one neutral word to whoever opened something to it: she took her consent back here. It reaches them also where
 * nothing else may be told back.
 */
export const endAsked = defineEntryType({
  type: 'end-asked',
  family: 'grant',
  version: 1,
  weight: 'key',
  /** Towards who granted, not along the grant. */
  fields: routingFields,
  facts: (content) => routingFacts('ended', content),
})

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
