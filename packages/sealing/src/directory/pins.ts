import type {
  EntryHash,
  FeedId,
  GroupId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { toHexadecimal } from '../bytes.ts'
import { currentGeneration } from './directory.ts'
import type { Directory, Group } from './directory.ts'
import type { HexText } from './statement.ts'

export interface OrganisationPin {
  readonly founding: EntryHash
  /** Whether a person here compared the fingerprint. */
  readonly compared: boolean
  readonly groups: Readonly<Record<GroupId, { readonly generation: number; readonly box: HexText }>>
}

/** What this device saw and holds the directory to from then on. Plain data, to be stored. */
export interface Pins {
  readonly network?: { readonly id: StreamId; readonly founding: EntryHash }
  readonly organisations: Readonly<Record<OrganisationId, OrganisationPin>>
}

export interface PinBreach {
  readonly code:
    | 'network-changed'
    | 'organisation-missing'
    | 'founding-changed'
    | 'group-missing'
    | 'group-key-changed'
  readonly organisation?: OrganisationId
  readonly group?: GroupId
}

/** Why nothing may be sealed to a group of another organisation. */
export type RecipientDoubt =
  | PinBreach['code']
  | 'feed-unknown'
  | 'organisation-suspended'
  | 'organisation-not-admitted'
  | 'organisation-not-pinned'

export const noPins: Pins = { organisations: {} }

/** Pins an organisation's founding and its groups' keys. Refuses `organisation-unknown` and a breach of an earlier pin. */
export function pinOrganisation(
  pins: Pins,
  directory: Directory,
  organisation: OrganisationId,
  { compared }: { readonly compared: boolean },
): Pins | Refusal {
  const known = directory.organisations.get(organisation)
  if (!known) return refused('organisation-unknown', { field: 'organisation' })
  const before = pins.organisations[organisation]
  const [breach] = before ? breachesOf(organisation, before, directory) : []
  if (breach) return refused(breach.code, { field: 'organisation' })
  const groups = Object.fromEntries(
    [...known.groups.values()].map((group) => [group.id, pinOf(group)]),
  )
  const pin = { founding: known.founding, compared: compared || before?.compared === true, groups }
  return {
    ...pinNetwork(pins, directory),
    organisations: { ...pins.organisations, [organisation]: pin },
  }
}

/**
 * What the directory says against the pins; empty when all is well. A pinned group key must still stand in its
 * generation; newer generations count because officers' signed rotations lead to them.
 */
export function checkPins(pins: Pins, directory: Directory): PinBreach[] {
  const breaches: PinBreach[] = []
  const isChanged =
    pins.network &&
    (directory.network?.id !== pins.network.id ||
      directory.network.founding !== pins.network.founding)
  if (isChanged) breaches.push({ code: 'network-changed' })
  for (const [id, pin] of Object.entries(pins.organisations)) {
    breaches.push(...breachesOf(id as OrganisationId, pin, directory))
  }
  return breaches
}

/** Moves every pin forward along the rotations. Refuses the first breach and then moves none. */
export function renewPins(pins: Pins, directory: Directory): Pins | Refusal {
  const [breach] = checkPins(pins, directory)
  if (breach) return refused(breach.code)
  let renewed: Pins = pinNetwork(pins, directory)
  for (const [id, { compared }] of Object.entries(pins.organisations)) {
    const next = pinOrganisation(renewed, directory, id as OrganisationId, { compared })
    if ('kind' in next) return next
    renewed = next
  }
  return renewed
}

/**
 * The group behind a feed of another organisation, if content may be sealed to it. Refuses `feed-unknown`,
 * `organisation-not-admitted`, `organisation-suspended`, `organisation-not-pinned` and breaches.
 */
export function recipientGroup(
  pins: Pins,
  directory: Directory,
  feed: FeedId,
): Group | Refusal<RecipientDoubt> {
  const group = directory.groupsByFeed.get(feed)
  if (!group?.organisation) return refused('feed-unknown', { field: 'feed' })
  const { organisation } = group
  const state = directory.organisations.get(organisation)?.state
  if (state === 'suspended') return refused('organisation-suspended', { field: 'feed' })
  if (state !== 'admitted') return refused('organisation-not-admitted', { field: 'feed' })
  const pin = pins.organisations[organisation]
  if (!pin) return refused('organisation-not-pinned', { field: 'feed' })
  const [breach] = breachesOf(organisation, pin, directory)
  return breach ? refused(breach.code, { field: 'feed' }) : group
}

function breachesOf(
  organisation: OrganisationId,
  pin: OrganisationPin,
  directory: Directory,
): PinBreach[] {
  const known = directory.organisations.get(organisation)
  if (!known) return [{ code: 'organisation-missing', organisation }]
  if (known.founding !== pin.founding) return [{ code: 'founding-changed', organisation }]
  return Object.entries(pin.groups).flatMap(([id, pinned]): PinBreach[] => {
    const group = known.groups.get(id as GroupId)
    if (!group) return [{ code: 'group-missing', organisation, group: id as GroupId }]
    // A rotation that lost its number to a concurrent one was signed by an officer all the same.
    const stands = [...group.generations, ...group.contested].some(
      (each) => each.generation === pinned.generation && toHexadecimal(each.box) === pinned.box,
    )
    return stands ? [] : [{ code: 'group-key-changed', organisation, group: group.id }]
  })
}

function pinNetwork(pins: Pins, { network }: Directory): Pins {
  if (pins.network || !network) return pins
  return { ...pins, network: { id: network.id, founding: network.founding } }
}

function pinOf(group: Group): { readonly generation: number; readonly box: HexText } {
  const { generation, box } = currentGeneration(group)
  return { generation, box: toHexadecimal(box) }
}
