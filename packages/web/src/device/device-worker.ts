import { createDevice } from '@cobijo/contract/device/device'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { openIndexedStore } from './indexed-store.ts'
import type { WorkerAnswer, WorkerRequest } from './worker-calls.ts'

declare const self: DedicatedWorkerGlobalScope

const syncEveryMs = 15_000

const answer = (message: WorkerAnswer) => self.postMessage(message)

const ready = createDevice({
  baseUrl: self.location.origin,
  openStore: openIndexedStore,
  now: () => Date.now(),
  onChange: () => answer({ kind: 'changed' }),
})

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  void carryOut(data)
})

async function carryOut({ id, method, args }: WorkerRequest): Promise<void> {
  try {
    const device: DeviceApi = await ready
    const work = device[method] as (...given: readonly unknown[]) => Promise<unknown>
    answer({ kind: 'done', id, value: await work(...args) })
  } catch (fault) {
    // Name and code only: a message of a library could hold a value.
    const name = fault instanceof Error ? fault.name : 'Error'
    const code = fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : 'fault'
    answer({ kind: 'failed', id, name, code })
  }
}

// Following feeds is the worker's own business: screens only hear that something changed.
setInterval(() => void ready.then((device) => device.sync()).catch(() => undefined), syncEveryMs)
