import type {
  NetworkView,
  OrganisationProfile,
} from '@cobijo/contract/device/directory/directory-api'
import type { FeedId, GroupId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { referringGroups } from '@cobijo/domain/referral/referral-access'

/** One of their groups that can answer a referral. */
export interface ReceivingGroup {
  readonly group: GroupId
  readonly feed: FeedId
  readonly kind: string
}

/** Somebody whom a referral can be sent to, with the group that receives it. */
export interface Recipient {
  readonly id: OrganisationId
  readonly name: string | undefined
  readonly profile: OrganisationProfile | undefined
  readonly group: GroupId
  readonly feed: FeedId
  /** All that may receive it, the usual one first. */
  readonly groups: readonly ReceivingGroup[]
}

/** Admitted organisations that have somebody who receives; those that need not report first (W11). */
export function recipientsIn(network: NetworkView): readonly Recipient[] {
  const found = network.organisations
    .filter(({ mine, state }) => !mine && state === 'admitted')
    .flatMap(({ id, name, profile, groups }): Recipient[] => {
      const receiving = receivingIn(groups)
      const usual = receiving[0]
      if (usual === undefined) return []
      return [{ id, name, profile, group: usual.group, feed: usual.feed, groups: receiving }]
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
  return receivingIn(own?.groups ?? [])[0]
}

function receivingIn(
  groups: NetworkView['organisations'][number]['groups'],
): readonly ReceivingGroup[] {
  // Casework where there is one.
  return referringGroups.flatMap((kind) => {
    const found = groups.find((each) => each.kind === kind)
    return found === undefined ? [] : [{ group: found.id, feed: found.feed, kind }]
  })
}

/** Whom the answers name, with the group that they name. */
export function chosenRecipient(
  recipients: readonly Recipient[],
  { to, group }: { readonly to: string | undefined; readonly group: string | undefined },
): Recipient | undefined {
  const found = recipients.find(({ id }) => id === to)
  const receiving = found?.groups.find((each) => each.group === group)
  if (found === undefined || receiving === undefined) return found
  return { ...found, group: receiving.group, feed: receiving.feed }
}

export function mayHaveToReport({ profile }: Recipient): boolean {
  return profile?.dutyToReport !== 'no'
}

export function mayEnforce({ profile }: Recipient): boolean {
  return profile?.enforcesMigrationLaw !== 'no'
}
