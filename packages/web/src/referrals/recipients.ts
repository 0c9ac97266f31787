import type { NetworkView, OrganisationProfile } from '@cobijo/contract/device/device-api'
import type { FeedId, GroupId, OrganisationId } from '@cobijo/domain/journal/identifier'

/** Somebody whom a referral can be sent to, with the group that receives it. */
export interface Recipient {
  readonly id: OrganisationId
  readonly name: string | undefined
  readonly profile: OrganisationProfile | undefined
  readonly group: GroupId
  readonly feed: FeedId
}

/** Whoever reads what care is asked for may answer; casework where there is one. */
const receivingKinds = ['casework', 'protection', 'child-protection', 'health', 'psychosocial']

/** Admitted organisations that have somebody who receives; those that need not report first (W11). */
export function recipientsIn(network: NetworkView): readonly Recipient[] {
  const found = network.organisations
    .filter(({ mine, state }) => !mine && state === 'admitted')
    .flatMap(({ id, name, profile, groups }): Recipient[] => {
      const kind = receivingKinds.find((each) => groups.some((group) => group.kind === each))
      const group = groups.find((each) => each.kind === kind)
      return group === undefined ? [] : [{ id, name, profile, group: group.id, feed: group.feed }]
    })
  return found.sort(
    (one, other) =>
      Number(mayHaveToReport(one)) - Number(mayHaveToReport(other)) ||
      (one.name ?? '').localeCompare(other.name ?? ''),
  )
}

/** Where this organisation's answer comes back to. */
export function wayBackIn(
  network: NetworkView,
): { readonly group: GroupId; readonly feed: FeedId } | undefined {
  const own = network.organisations.find(({ mine }) => mine)
  const kind = receivingKinds.find((each) => own?.groups.some((group) => group.kind === each))
  const group = own?.groups.find((each) => each.kind === kind)
  return group && { group: group.id, feed: group.feed }
}

export function mayHaveToReport({ profile }: Recipient): boolean {
  return profile?.dutyToReport !== 'no'
}

export function mayEnforce({ profile }: Recipient): boolean {
  return profile?.enforcesMigrationLaw !== 'no'
}
