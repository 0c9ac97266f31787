import { requiredIn, sealedIn } from '../journal/entry-type.ts'
import type { GrantFacts } from '../journal/facts.ts'
import type { FeedId, Instant, StreamId } from '../journal/identifier.ts'
import { identifier, instant } from '../journal/value-kind.ts'

/**
 * Whose entries of which stream go where. Sealed in `care`, which both sides' workers of the case may read; the
 * same routing, and nothing else, stands in the facts.
 */
export const routingFields = {
  /** The stream that is opened: a case, or the referral itself. */
  opens: requiredIn('care', identifier),
  recipientOrganisation: requiredIn('care', identifier),
  recipientGroup: requiredIn('care', identifier),
  feed: requiredIn('care', identifier),
  from: requiredIn('care', instant),
  until: sealedIn('care', instant),
}

interface Routing {
  readonly opens: string
  readonly feed: string
  readonly from: Instant
  readonly until?: Instant
}

export function routingFacts(state: GrantFacts['state'], content: Routing): GrantFacts {
  return {
    family: 'grant',
    state,
    stream: content.opens as StreamId,
    feed: content.feed as FeedId,
    from: content.from,
    ...(content.until === undefined ? {} : { until: content.until }),
  }
}
