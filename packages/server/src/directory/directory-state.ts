import type { FeedId, OrganisationId } from '@cobijo/domain/journal/identifier'
import type { Bytes } from '@cobijo/sealing/bytes'
import type { Directory } from '@cobijo/sealing/directory/directory'
import { extendDirectory, foldDirectory } from '@cobijo/sealing/directory/fold-directory'
import type { DirectoryEntry } from '@cobijo/sealing/directory/read-statement'
import type { FeedOwners } from '../journal/append/plan-placements.ts'

/** The directory as folded from the first `version` statements, with what the append path looks up. */
export interface DirectoryState {
  readonly version: number
  readonly directory: Directory
  readonly owners: FeedOwners
  /** Key of a device that was ever vouched for, ended or not. */
  readonly keyOf: (device: string) => Bytes | undefined
  /** All of them, for the workers. */
  readonly deviceKeys: ReadonlyMap<string, Bytes>
}

export function emptyState(): DirectoryState {
  return describe(0, foldDirectory([]))
}

/** The state that knows `entries` too; the given one stays. */
export function extendState(
  state: DirectoryState,
  version: number,
  entries: readonly DirectoryEntry[],
): DirectoryState {
  if (entries.length === 0) return { ...state, version }
  return describe(version, extendDirectory(state.directory, entries))
}

function describe(version: number, directory: Directory): DirectoryState {
  const deviceKeys = new Map<string, Bytes>()
  for (const organisation of directory.organisations.values())
    for (const device of organisation.devices.values()) deviceKeys.set(device.id, device.key)
  return {
    version,
    directory,
    owners: ownersIn(directory),
    keyOf: (device) => deviceKeys.get(device),
    deviceKeys,
  }
}

function ownersIn(directory: Directory): FeedOwners {
  const { network, groupsByFeed, organisations } = directory
  return {
    networkFeed: network?.group.feed,
    ownerOf: (feed: FeedId) => {
      // The network is a tenant of its own: one feed, one order, one head that all organisations can compare.
      if (network && feed === network.group.feed) return network.id as string as OrganisationId
      return groupsByFeed.get(feed)?.organisation
    },
    isAdmitted: (organisation) => organisations.get(organisation)?.state === 'admitted',
  }
}
