import { createDevice } from '@cobijo/contract/device/device'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { VirtualTime } from '../virtual/virtual-time.ts'
import { Process } from './disk.ts'
import type { Disk } from './disk.ts'
import type { Faults } from './faults.ts'
import type { Network } from './network.ts'

export const passphrase = 'correct horse battery'

export interface Kept {
  readonly name: string
  readonly house: string
  readonly account: string
  readonly kit: string
  readonly disk: Disk
}

interface Around {
  readonly time: VirtualTime
  readonly network: Network
  readonly faults: Faults
}

/** One device: its disk outlives the program on it, which may end at any moment and be started again. */
export class SimulatedDevice {
  readonly name: string
  readonly house: string
  readonly disk: Disk
  readonly account: string
  /** How far its clock is from the world's hour. */
  clockOffMs = 0
  #process = new Process()
  #api: DeviceApi | undefined
  readonly #around: Around

  constructor(kept: Kept, around: Around) {
    this.name = kept.name
    this.house = kept.house
    this.disk = kept.disk
    this.account = kept.account
    this.#around = around
  }

  /** Undefined while the program does not run, or its keys are locked. */
  get api(): DeviceApi | undefined {
    return this.#process.isAlive ? this.#api : undefined
  }

  get process(): Process {
    return this.#process
  }

  /** A program on this disk, locked. */
  async open(): Promise<DeviceApi> {
    const { time, network, faults } = this.#around
    const process = new Process()
    this.#process = process
    this.#api = undefined
    return createDevice({
      baseUrl: 'http://localhost',
      openStore: (name) =>
        this.disk.open(name, process, () => {
          if (faults.happens('device-killed-at-write', 0.1))
            return faults.between(0, 1) === 0 ? 'killed-before' : 'killed-after'
          return faults.happens('no-room', 0.1) ? 'no-room' : 'made'
        }),
      now: () => time.now() + this.clockOffMs,
      country: { legalGrounds: ['vital-interest'], closurePhrases: [] },
      syncAfterSaving: false,
      fetchFrom: network.fetchFrom(this.name, process),
    })
  }

  /** Starts the program and unlocks it; false where that did not come to an end. */
  async start(): Promise<boolean> {
    const api = await this.open()
    const process = this.#process
    const entered = await this.lived(api.signIn({ account: this.account, passphrase }))
    if (entered === 'died' || isRefusal(entered) || !process.isAlive) return false
    this.#api = api
    return true
  }

  kill(): void {
    this.#process.end()
    this.#api = undefined
  }

  /** What comes of `work`, or that the program died on it: whatever it waited for never comes. */
  async lived<Value>(work: Promise<Value>): Promise<Value | 'died'> {
    const process = this.#process
    const settled = work.catch((fault: unknown) => {
      if (!process.isAlive) return 'died' as const
      throw fault
    })
    return Promise.race([settled, process.died])
  }
}
