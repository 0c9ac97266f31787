import type { OutsideReader } from '../command/decision.ts'
import type { FeedId, GroupId, OrganisationId } from '../journal/identifier.ts'
import type { Grant } from './grants.ts'

/** Both sides of a grant read it: in `care`, and in `account` why it was without her consent. */
export function readerOfGrant(to: {
  readonly recipientOrganisation: string
  readonly recipientGroup: string
  readonly feed: string
}): OutsideReader {
  return {
    organisation: to.recipientOrganisation as OrganisationId,
    group: to.recipientGroup as GroupId,
    feed: to.feed as FeedId,
    compartments: ['care', 'account'],
  }
}

/** The routing of a grant as each entry of its stream repeats it. */
export function routingOf(grant: Grant) {
  return {
    opens: grant.opens,
    recipientOrganisation: grant.recipientOrganisation,
    recipientGroup: grant.recipientGroup,
    feed: grant.feed,
    from: grant.from,
    ...(grant.until === undefined ? {} : { until: grant.until }),
  }
}
