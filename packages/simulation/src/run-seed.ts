import { createHash } from 'node:crypto'
import { SimulatedServer } from './server/simulated-server.ts'
import type { Backup } from './server/simulated-server.ts'
import { Draws } from './virtual/draws.ts'
import { takeOver } from './virtual/take-over.ts'
import { VirtualTime } from './virtual/virtual-time.ts'
import { WhatWasSaid } from './model/what-was-said.ts'
import { whatIsLacking, whatIsOpen, whatIsWrong } from './world/checks.ts'
import type { Violation } from './world/checks.ts'
import { Faults } from './world/faults.ts'
import type { FaultName } from './world/faults.ts'
import { installation } from './world/genesis.ts'
import type { Genesis } from './world/genesis.ts'
import { Network } from './world/network.ts'
import { Person } from './world/people.ts'
import { SimulatedDevice } from './world/simulated-device.ts'

const minute = 60_000
const hour = 60 * minute
/** How long after the last fault everything has to be where it belongs. */
const healedWithinMs = 40 * minute

export interface SeedResult {
  readonly seed: number
  readonly faults: readonly FaultName[]
  readonly violations: readonly Violation[]
  /** The same seed makes the same one: everything that was carried, in its order. */
  readonly trace: string
  readonly lines: readonly string[]
  readonly notes: number
  readonly virtualHours: number
  /** Virtual minutes after healing until nothing was lacking. */
  readonly healedAfter: number
}

/** One world from one number: what people do, what goes wrong, and what is found in the end. */
export async function runSeed(genesis: Genesis, seed: number): Promise<SeedResult> {
  const time = new VirtualTime(genesis.endedAt)
  const draws = new Draws(seed)
  takeOver(time, draws.branch())
  try {
    return await time.until(live(genesis, seed, time, draws))
  } catch (fault) {
    // Nothing of the world may end it: whatever was thrown up to here was caught by nobody.
    return { ...nothingTold, seed, violations: [{ rule: 'broke-off', where: String(fault) }] }
  }
}

const nothingTold = { faults: [], trace: '', lines: [], notes: 0, virtualHours: 0, healedAfter: 0 }

async function live(
  genesis: Genesis,
  seed: number,
  time: VirtualTime,
  draws: Draws,
): Promise<SeedResult> {
  const lines: string[] = []
  const digest = createHash('sha256')
  const note = (line: string) => {
    const at = `${time.now() - genesis.endedAt} ${line}`
    lines.push(at)
    digest.update(at)
  }
  const faults = Faults.drawn(draws.branch())
  const said = new WhatWasSaid()
  const server: SimulatedServer = new SimulatedServer({
    seed: genesis.serverSeed,
    installation,
    releaseKey: genesis.releaseKey,
    now: () => time.now(),
    wake: () => time.after(faults.between(10, 2_000), () => void server.journal.deliver()),
  })
  await server.restore(genesis.backup, undefined)
  const network = new Network(time, server, faults, note)
  const around = { time, network, faults }
  const devices = genesis.devices.map(
    (kept) => new SimulatedDevice({ ...kept, disk: kept.disk.copy() }, around),
  )
  const endsAt = time.now() + draws.between(60, 180) * minute
  const isOver = () => time.now() >= endsAt
  const lives = devices.map((device) => liveWith(device, draws.branch()))

  async function liveWith(device: SimulatedDevice, own: Draws): Promise<void> {
    const person = new Person(device, { draws: own, said, note })
    // Her clock is wrong from the beginning, or it is right.
    if (faults.happens('clock-wrong', 2)) device.clockOffMs = own.between(-3_650, 3_650) * 24 * hour
    while (!isOver()) {
      if (faults.happens('device-killed', 0.5)) device.kill()
      if (!device.api) {
        note(`${device.name} starts`)
        await device.lived(device.start()).catch(() => undefined)
        await time.pause(own.between(1, 10) * minute)
        continue
      }
      if (faults.happens('partition', 0.5))
        network.cutOff(device.name, own.between(5, 180) * minute)
      await device.lived(person.act()).catch((fault: unknown) => note(`fault ${String(fault)}`))
      if (own.happens(0.6) && device.api) {
        const synced = device.lived(device.api.sync())
        // A kill in the midst of a round, too.
        if (faults.happens('device-killed', 0.5))
          time.after(own.between(1, 3_000), () => device.kill())
        await synced.catch((fault: unknown) => note(`fault ${String(fault)}`))
      }
      await time.pause(own.between(2, 30) * minute)
    }
  }

  let restored: Backup | undefined
  async function endanger(own: Draws): Promise<void> {
    let backup: Backup | undefined
    // Once in a run that has it at all: a backup is made, and later it is what the server has.
    const isRestored = faults.on.has('server-restored')
    while (!isOver()) {
      await time.pause(own.between(5, 40) * minute)
      if (isOver()) return
      if (faults.happens('server-crash', 2)) network.crashServer(own.between(1, 30) * minute)
      if (isRestored && !backup) {
        backup = server.backup()
        note('backup')
      } else if (backup && backup !== restored) {
        network.crashServer(5 * minute)
        await server.restore(backup, crypto.randomUUID())
        restored = backup
        note('restored')
      }
    }
  }
  await Promise.all([...lives, endanger(draws.branch())])
  faults.isHealed = true
  network.heal()
  note('healed')
  for (const device of devices) device.clockOffMs = 0
  const healedAt = time.now()
  const violations: Violation[] = []
  let lacking: readonly Violation[] = []
  const round = async () => {
    for (const device of devices) {
      if (!device.api) await device.start()
      else await device.api.sync()
    }
  }
  await round()
  // The last words, by everybody of everybody she knows.
  for (const device of devices)
    for (const person of said.persons.filter(({ house }) => house === device.house))
      await new Person(device, { draws: draws.branch(), said, note }).writeOf(person)
  let rounds = 0
  do {
    // Looked at more and more seldom: opening every case is dear.
    for (rounds += 1, await round(); rounds % 3 > 0; rounds += 1) {
      await time.pause(minute)
      await round()
    }
    await time.pause(minute)
    lacking = await whatIsLacking(devices, said)
  } while (lacking.length > 0 && time.now() - healedAt < healedWithinMs)
  violations.push(...lacking)
  violations.push(...(await whatIsWrong(devices, said)))
  violations.push(...whatIsOpen(server, network.carried, devices))
  return {
    seed,
    faults: [...faults.on],
    violations,
    trace: digest.digest('hex').slice(0, 16),
    lines,
    notes: said.notes.length,
    virtualHours: (time.now() - genesis.endedAt) / hour,
    healedAfter: (time.now() - healedAt) / minute,
  }
}
