import { ServerRefused } from '@cobijo/contract/client/api-client'
import { createDevice } from '@cobijo/contract/device/device'
import { codeOfFault } from '@cobijo/contract/device/fault-code'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { Problem } from '@cobijo/contract/wire/accounts'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { openIndexedStore } from './indexed-store.ts'
import type { WorkerAnswer, WorkerRequest } from './worker-calls.ts'
import { homeCountry } from '../home-country.ts'

declare const self: DedicatedWorkerGlobalScope

const syncEveryMs = 15_000

const answer = (message: WorkerAnswer) => self.postMessage(message)

const ready = createDevice({
  baseUrl: self.location.origin,
  openStore: openIndexedStore,
  now: () => Date.now(),
  country: homeCountry,
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
    // The server's no is an answer like the device's own.
    if (fault instanceof ServerRefused)
      return answer({ kind: 'done', id, value: refusalOf(fault.problem) })
    answer({
      kind: 'failed',
      id,
      name: fault instanceof Error ? fault.name : 'Error',
      code: codeOfFault(fault),
    })
  }
}

function refusalOf({ code, field }: Problem): Refusal {
  return refused(code, field === undefined ? {} : { field })
}

// Following feeds is the worker's own business: screens only hear that something changed.
setInterval(() => {
  void ready.then((device) => device.sync()).catch(() => undefined)
  // What was taken down while locked goes out locked as well.
  void ready.then((device) => device.sendIntake()).catch(() => undefined)
  void ready.then((device) => device.sendLetters()).catch(() => undefined)
}, syncEveryMs)
