import { createDevice } from '@cobijo/contract/device/device'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { OrganisationProfile } from '@cobijo/contract/device/directory/directory-api'
import type { DeviceStore } from '@cobijo/contract/device/store/device-store'
import { createMemoryStore } from '@cobijo/contract/device/store/memory-store'
import {
  comparedWith,
  comparedWords,
  foundingOf,
  got,
  passphrase,
} from '@cobijo/contract/device/testing/invented-organisation'
import type { TestServer } from '@cobijo/server/test-server'

/** One person's device, its stores, and the session that it holds. */
export interface Desk {
  readonly device: DeviceApi
  readonly stores: ReadonlyMap<string, DeviceStore>
  readonly authorization: () => string
}

/** A desk whose account a changed program can open beside it. */
export interface EnrolledDesk extends Desk {
  readonly account: string
}

/**
 * A device that saves without sending: a story sends when it says so, and is then told the same way each time. What it sent is delivered before
 * it goes on, or a busy machine would tell it in another order.
 */
export async function openDesk(server: TestServer): Promise<Desk> {
  const stores = new Map<string, DeviceStore>()
  let authorization = ''
  const device = await createDevice({
    baseUrl: server.baseUrl,
    openStore: (name) => {
      const store = createMemoryStore()
      stores.set(name, store)
      return store
    },
    now: () => Date.now(),
    country: { legalGrounds: ['vital-interest'], closurePhrases: [] },
    syncAfterSaving: false,
    fetchFrom: async (url, request) => {
      const header = new Headers(request?.headers).get('authorization')
      if (header !== null) authorization = header
      const answer = await fetch(url, request)
      if (request?.method === 'POST') await server.server.services.journal.deliver()
      return answer
    },
  })
  return { device, stores, authorization: () => authorization }
}

/** Everybody sends and follows, in turn, until two rounds brought nothing to anybody. */
export async function rest(server: TestServer, desks: readonly Desk[]): Promise<void> {
  const { journal } = server.server.services
  for (let quiet = 0, round = 0; quiet < 2; round += 1) {
    if (round > 60) throw new Error('the devices find no rest')
    let isQuiet = true
    for (const { device } of desks) {
      const { sent, received } = await device.sync()
      await journal.deliver()
      if (sent > 0 || received > 0) isQuiet = false
    }
    quiet = isQuiet ? quiet + 1 : 0
  }
}

/** Founds the network with an organisation of the large profile. */
export async function foundDesk(server: TestServer): Promise<EnrolledDesk> {
  const founder = await openDesk(server)
  const input = { ...foundingOf('Mesa de protección', { size: 'large', kind: 'civil-society' }) }
  const { account } = got(
    await founder.device.foundNetwork({ ...input, setupToken: server.setupToken }),
  )
  got(await founder.device.signIn({ account, passphrase }))
  return { ...founder, account }
}

/** Another organisation of the network, admitted by the first. Its kit opens a further device for its founder. */
export async function foundShelter(
  server: TestServer,
  founder: Desk,
  name = 'Casa Alba',
  profile: Partial<OrganisationProfile> = {},
): Promise<EnrolledDesk & { readonly kit: string }> {
  const shelter = await openDesk(server)
  const invitation = got(await founder.device.invite('organisation')).token
  const { account, kit, recoveryShares } = got(
    await shelter.device.foundOrganisation({ ...foundingOf(name, profile), invitation }),
  )
  got(await shelter.device.signIn({ account, passphrase }))
  // A small one registers nobody before it typed two sheets back.
  const wrong = await shelter.device.confirmRecoveryShares(recoveryShares.slice(0, 2))
  if (wrong) throw new Error(`refused: ${wrong.code}`)
  await rest(server, [founder, shelter])
  const other = (await founder.device.network()).organisations.find(
    ({ state }) => state === 'founded',
  )
  got(await founder.device.admitOrganisation(comparedWith(other)))
  await rest(server, [founder, shelter])
  return { ...shelter, account, kit }
}

/** A colleague of the founder on a device of her own, in the groups of these kinds and no other. */
export async function admitColleague(
  server: TestServer,
  founder: Desk,
  kinds: readonly string[],
): Promise<EnrolledDesk> {
  const colleague = await openDesk(server)
  const invitation = got(await founder.device.invite('member')).token
  const { account } = got(
    await colleague.device.askToJoin({
      invitation,
      personName: 'Colleague Invented',
      passphrase,
      deviceLabel: 'desk',
    }),
  )
  const [pending] = await founder.device.pendingMembers()
  const { groups } = await founder.device.organisation()
  const chosen = groups.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  got(
    await founder.device.admitMember({
      ...comparedWords(pending),
      groups: chosen,
      officer: kinds.includes('officers'),
      beginsLegal: kinds.includes('legal') && !groups.some(({ kind }) => kind === 'legal'),
    }),
  )
  await rest(server, [founder])
  got(await colleague.device.signIn({ account, passphrase }))
  await rest(server, [founder, colleague])
  return { ...colleague, account }
}
