import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { newBoxKeyPair } from '@cobijo/sealing/entry/key-bundle'
import { randomBytes } from '@cobijo/sealing/bytes'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { SimulatedServer } from '../server/simulated-server.ts'
import type { Backup } from '../server/simulated-server.ts'
import { Draws } from '../virtual/draws.ts'
import { takeOver } from '../virtual/take-over.ts'
import { VirtualTime } from '../virtual/virtual-time.ts'
import { Disk } from './disk.ts'
import { Faults } from './faults.ts'
import { Network } from './network.ts'
import { passphrase, SimulatedDevice } from './simulated-device.ts'
import type { Kept } from './simulated-device.ts'

/** The network as it stands when a run begins: founded once by the real code, and copied for every seed. */
export interface Genesis {
  readonly endedAt: number
  readonly serverSeed: Uint8Array
  readonly releaseKey: Uint8Array
  readonly backup: Backup
  readonly devices: readonly Kept[]
}

export const begun = Date.UTC(2026, 0, 5, 8)
export const installation = '0a0a0a0a-0000-4000-a000-000000000001'

/** Two houses with two devices of one member each. */
export const houses = ['desk', 'shelter'] as const
const devicesEach = 2

export async function makeGenesis(): Promise<Genesis> {
  await sodiumReady()
  const time = new VirtualTime(begun)
  const draws = new Draws(20_260_105)
  takeOver(time, draws)
  return time.until(found(time, draws))
}

async function found(time: VirtualTime, draws: Draws): Promise<Genesis> {
  const serverSeed = randomBytes(32)
  const releaseKey = newBoxKeyPair().publicKey
  const server = new SimulatedServer({
    seed: serverSeed,
    installation,
    releaseKey,
    now: () => time.now(),
    wake: () => time.after(50, () => void server.journal.deliver()),
  })
  const faults = new Faults([], draws.branch())
  const network = new Network(time, server, faults, () => undefined)
  const around = { time, network, faults }
  const devices: Kept[] = []
  let office: DeviceApi | undefined
  for (const house of houses) {
    const first = new SimulatedDevice(
      { name: `${house}-1`, house, account: '', kit: '', disk: new Disk() },
      around,
    )
    const api = await first.open()
    const invited = office && got(await office.invite('organisation')).token
    const input = {
      organisationName: house,
      profile: {
        size: 'small',
        kind: house === 'desk' ? 'civil-society' : 'shelter',
        dutyToReport: 'no',
        enforcesMigrationLaw: 'no',
      },
      personName: `officer of ${house}`,
      passphrase,
      deviceLabel: 'office',
      recovery: { shares: 3, threshold: 2 },
    } as const
    const enrolled = got(
      invited === undefined
        ? await api.foundNetwork({ ...input, setupToken: server.setupToken })
        : await api.foundOrganisation({ ...input, invitation: invited }),
    )
    const { account, kit } = enrolled
    got(await api.signIn({ account, passphrase }))
    const wrong = await api.confirmRecoveryShares(enrolled.recoveryShares.slice(0, 2))
    if (wrong) throw new Error(wrong.code)
    office ??= api
    if (invited !== undefined) {
      const seen = await settled(time, [office, api], async () =>
        (await (office as DeviceApi).network()).organisations.find(({ name }) => name === house),
      )
      got(await office.admitOrganisation({ organisation: seen.id, compared: seen.fingerprint }))
      await settled(time, [office, api], async () =>
        (await api.session())?.standing === 'admitted' ? true : undefined,
      )
    }
    devices.push({ name: first.name, house, account, kit, disk: first.disk })
    for (let more = 2; more <= devicesEach; more += 1) {
      const name = `${house}-${more}`
      const next = new SimulatedDevice({ name, house, account, kit, disk: new Disk() }, around)
      const further = await next.open()
      got(await further.signIn({ account, kit, passphrase }))
      await settled(time, [further, api], async () =>
        (await further.saveStates()).onThisDevice.length === 0 ? true : undefined,
      )
      await further.lock()
      devices.push({ name, house, account, kit, disk: next.disk })
    }
  }
  await time.pause(60_000)
  return {
    endedAt: time.now(),
    serverSeed,
    releaseKey,
    backup: server.backup(),
    devices: devices.map((kept) => ({ ...kept, disk: kept.disk.copy() })),
  }
}

async function settled<Value>(
  time: VirtualTime,
  devices: readonly DeviceApi[],
  look: () => Promise<Value | undefined>,
): Promise<Value> {
  for (let round = 0; round < 40; round += 1) {
    for (const device of devices) await device.sync()
    const found = await look()
    if (found !== undefined) return found
    await time.pause(1_000)
  }
  throw new Error('the network was not founded')
}

export function got<Answer>(answer: Answer): Exclude<Answer, { readonly kind: 'refused' }> {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code} ${answer.field ?? ''}`)
  return answer as Exclude<Answer, { readonly kind: 'refused' }>
}
