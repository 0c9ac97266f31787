import type { DirectoryFacts } from '@cobijo/domain/journal/facts'
import type { FeedId, GroupId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { newBoxKeyPair } from '../entry/key-bundle.ts'
import type { BoxKeyPair } from '../entry/key-bundle.ts'
import { currentGeneration } from './directory.ts'
import type { Group, Organisation } from './directory.ts'
import { sealPrivateKey } from './key-share.ts'
import { newGroup } from './say-groups.ts'
import { directoryFacts } from './statement.ts'

/** Founds a network. Its key goes to the founder's `everyone` group. */
export function foundNetwork(
  founder: Pick<Organisation, 'id' | 'founding'>,
  everyone: Group,
  said: {
    readonly network: StreamId
    readonly threshold: number
    readonly group: GroupId
    readonly feed: FeedId
  },
): { readonly facts: DirectoryFacts; readonly keys: BoxKeyPair } {
  const keys = newBoxKeyPair()
  const holder = { to: everyone.id, box: currentGeneration(everyone).box }
  const facts = directoryFacts('network', {
    says: 'network-founded',
    network: said.network,
    threshold: said.threshold,
    organisation: founder.id,
    founding: founder.founding,
    group: newGroup(said, keys, [holder]),
  })
  return { facts, keys }
}

/**
 * Speaks for admitting an organisation whose fingerprint was compared in person, and seals the network's key to its `everyone`
 * group. `keys`: of the network group's current generation.
 */
export function admitOrganisation(
  admitted: Pick<Organisation, 'id' | 'founding'>,
  everyone: Group,
  network: { readonly group: Group; readonly keys: BoxKeyPair },
): DirectoryFacts {
  return directoryFacts('network', {
    says: 'organisation-admitted',
    organisation: admitted.id,
    founding: admitted.founding,
    share: {
      to: everyone.id,
      sealed: sealPrivateKey(network.keys.privateKey, currentGeneration(everyone).box),
      generation: currentGeneration(network.group).generation,
    },
  })
}

/** Once it is in force, rotate the network's key (`remainingGroupsOfNetwork`). */
export function suspendOrganisation(organisation: OrganisationId): DirectoryFacts {
  return directoryFacts('network', { says: 'organisation-suspended', organisation })
}

export function changeThreshold(threshold: number): DirectoryFacts {
  return directoryFacts('network', { says: 'threshold-changed', threshold })
}
