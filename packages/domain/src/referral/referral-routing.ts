import type { OutsideReader } from '../command/decision.ts'
import type { CaseCompartment } from '../journal/compartment.ts'
import type { FeedId, GroupId, OrganisationId } from '../journal/identifier.ts'
import type { Referral } from './referral.ts'

/** What a referral's own stream says anything in. */
export const partsOfReferral: readonly CaseCompartment[] = ['care', 'protection', 'placement']

/** The other side of a referral reads of the referral itself what was written to it. */
export function outsideOfReferral(to: {
  readonly recipientOrganisation: string
  readonly recipientGroup: string
  readonly feed: string
}): OutsideReader {
  return {
    organisation: to.recipientOrganisation as OrganisationId,
    group: to.recipientGroup as GroupId,
    feed: to.feed as FeedId,
    compartments: partsOfReferral,
  }
}

/** Where an answer goes; undefined while the referral's own words are sealed from this reader. */
export function wayBack({ sender, sent }: Referral):
  | {
      readonly recipientOrganisation: string
      readonly recipientGroup: string
      readonly feed: string
    }
  | undefined {
  if (sent.returnFeed === undefined || sent.returnGroup === undefined) return undefined
  return {
    recipientOrganisation: sender,
    recipientGroup: sent.returnGroup,
    feed: sent.returnFeed,
  }
}
