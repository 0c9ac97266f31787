import type { NetworkView } from '@cobijo/contract/device/directory/directory-api'
import { askCapacityCommand } from '@cobijo/domain/capacity/ask-capacity'

export interface HouseToAsk {
  readonly organisation: string
  readonly group: string
  readonly feed: string
  readonly name: string | undefined
  readonly kind: string | undefined
}

/** Whoever has somebody on shift; shelters first. A consulate gives no beds and is not asked. */
export function housesToAsk(network: NetworkView): readonly HouseToAsk[] {
  return network.organisations
    .filter(
      ({ mine, state, profile }) => !mine && state === 'admitted' && profile?.kind !== 'consulate',
    )
    .flatMap(({ id, name, profile, groups }): HouseToAsk[] => {
      const shift = groups.find(({ kind }) => kind === 'shift')
      if (shift === undefined) return []
      return [{ organisation: id, group: shift.id, feed: shift.feed, name, kind: profile?.kind }]
    })
    .toSorted(
      (one, other) =>
        Number(one.kind !== 'shelter') - Number(other.kind !== 'shelter') ||
        (one.name ?? '').localeCompare(other.name ?? ''),
    )
}

/** Where the answers come: to a group of hers that may ask, casework where she is in it. */
export function answersGoTo(
  network: NetworkView,
  groups: readonly { readonly kind: string }[],
): { readonly returnGroup: string; readonly returnFeed: string } | undefined {
  const own = network.organisations.find(({ mine }) => mine)?.groups ?? []
  const hers = askCapacityCommand.access.groups.filter((kind) =>
    groups.some((group) => group.kind === kind),
  )
  const found = hers.flatMap((kind) => own.find((group) => group.kind === kind) ?? [])[0]
  return found && { returnGroup: found.id, returnFeed: found.feed }
}
