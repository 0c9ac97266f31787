import { openOwnDevice } from '@cobijo/contract/device/testing/opened-in'
import type { DeviceKnowledge } from '@cobijo/contract/device/device-knowledge'
import { groupKinds } from '@cobijo/domain/organisation/group-kind'
import type { GroupKind } from '@cobijo/domain/organisation/group-kind'
import { groupKindsOf } from '@cobijo/domain/organisation/reading-rules'
import type { OrganisationSize } from '@cobijo/domain/organisation/reading-rules'
import type { FeedId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { admitColleague, foundDesk, foundShelter, rest } from '../testing/network-of-three-desks.ts'
import type { EnrolledDesk } from '../testing/network-of-three-desks.ts'

/** `home` has the cases, opens some to `house` and to `consulate`, and none to `stranger`. */
export const organisations = ['home', 'house', 'consulate', 'stranger'] as const
export type Organisation = (typeof organisations)[number]

/** A member at her own device, as she was admitted. */
export interface Seat {
  readonly name: string
  readonly at: Organisation
  readonly size: OrganisationSize
  readonly groups: readonly GroupKind[]
  readonly officer: boolean
  readonly desk: EnrolledDesk
  /** She is removed while the cases come into their states, and kept the keys that she had. */
  readonly isRemoved: boolean
}

export interface Feed {
  readonly id: FeedId
  /** Undefined: the network's. */
  readonly of: Organisation | undefined
  readonly kind: GroupKind | undefined
}

export interface World {
  readonly server: TestServer
  readonly seats: readonly Seat[]
  readonly feeds: readonly Feed[]
  readonly idOf: ReadonlyMap<Organisation, OrganisationId>
  readonly at: (organisation: Organisation) => Seat
  readonly settle: () => Promise<void>
}

export const sizeOf: Readonly<Record<Organisation, OrganisationSize>> = {
  home: 'large',
  house: 'small',
  consulate: 'small',
  stranger: 'small',
}

/** Four organisations on a real server: one member for each kind of group in the one that has the cases, a second member in the house. */
export async function settleWorld(): Promise<World> {
  const server = await startTestServer()
  const founder = await foundDesk(server)
  const house = await foundShelter(server, founder)
  const consulate = await foundShelter(server, founder, 'Consulado', { kind: 'consulate' })
  const stranger = await foundShelter(server, founder, 'Casa Ajena')
  const seats: Seat[] = []
  const sit = (
    at: Organisation,
    groups: readonly GroupKind[],
    desk: EnrolledDesk,
    isRemoved = false,
  ): void => {
    const officer = groups.includes('officers')
    const role = groups.length > 2 ? 'founder' : groups.join()
    const name = `${at}: ${role}${isRemoved ? ', removed' : ''}`
    const held = [...new Set(['everyone' as const, ...groups])]
    seats.push({ name, at, size: sizeOf[at], groups: held, officer, desk, isRemoved })
  }
  sit('home', groupKindsOf('large'), founder)
  sit('house', groupKindsOf('small'), house)
  sit('consulate', groupKindsOf('small'), consulate)
  sit('stranger', groupKindsOf('small'), stranger)
  for (const kind of groupKinds)
    sit('home', [kind], await admitColleague(server, founder, kind === 'everyone' ? [] : [kind]))
  sit('house', ['shift'], await admitColleague(server, house, ['shift']))
  const going = ['casework', 'protection'] as const
  sit('home', going, await admitColleague(server, founder, going), true)
  const everybody = seats.map(({ desk }) => desk)
  await rest(server, everybody)
  const settle = () =>
    rest(
      server,
      seats.flatMap(({ desk, isRemoved }) => (isRemoved ? [] : [desk])),
    )
  const at = (organisation: Organisation) => seats.find((seat) => seat.at === organisation) as Seat
  return { server, seats, at, settle, ...(await feedsIn(server, seats)) }
}

/** What her own program opens with her keys, beside the device at which she sits. */
export async function knowledgeOf(server: TestServer, { desk }: Seat): Promise<DeviceKnowledge> {
  const openStore = (name: string) => {
    const store = desk.stores.get(name)
    if (!store) throw new Error('a store that her device never opened')
    return store
  }
  const { knowledge } = await openOwnDevice({
    baseUrl: server.baseUrl,
    account: desk.account,
    openStore,
  })
  return knowledge
}

/** Every feed there is, as its own organisation's first member knows it; counsel alone knows of counsel's by its kind. */
async function feedsIn(server: TestServer, seats: readonly Seat[]) {
  const idOf = new Map<Organisation, OrganisationId>()
  const feeds: Feed[] = []
  for (const of of organisations) {
    const first = seats.find((seat) => seat.at === of) as Seat
    const { directory, organisations: known } = await knowledgeOf(server, first)
    const id = (await first.desk.device.session())?.organisation as OrganisationId
    idOf.set(of, id)
    for (const { feed, id: group } of directory.organisations.get(id)?.groups.values() ?? []) {
      feeds.push({ id: feed, of, kind: known.get(id)?.groupKinds.get(group) })
    }
    if (of === 'home' && directory.network)
      feeds.push({ id: directory.network.group.feed, of: undefined, kind: undefined })
  }
  return { idOf, feeds }
}
