import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { DeviceFault } from './worker-calls.ts'
import type { WorkerAnswer, WorkerRequest } from './worker-calls.ts'

export interface DeviceClient {
  readonly device: DeviceApi
  /** Called when saved states, feeds or the session may have changed; returns how to stop. */
  onChange(listener: () => void): () => void
  /** Ends the worker and with it every open key: quick exit. A new one starts at the next call. */
  dropKeys(): void
  /** Locks: tells the server, for so long at most, then drops the keys. Calls made meanwhile wait for the new worker. */
  leave(withinMs: number): void
}

/** Talks to the sealing worker, where alone keys are open. The worker loads behind the first page. */
export function createDeviceClient(startWorker: () => Worker): DeviceClient {
  const waiting = new Map<
    number,
    { resolve: (value: never) => void; reject: (fault: DeviceFault) => void }
  >()
  const listeners = new Set<() => void>()
  let worker: Worker | undefined
  let lastId = 0
  let leaving = Promise.resolve()

  const changed = () => {
    for (const listener of listeners) listener()
  }
  const hear = ({ data }: MessageEvent<WorkerAnswer>) => {
    if (data.kind === 'changed') return changed()
    const caller = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.kind === 'done') caller?.resolve(data.value as never)
    else caller?.reject(new DeviceFault(data.name, data.code))
  }
  const running = () => {
    if (!worker) {
      worker = startWorker()
      worker.addEventListener('message', hear)
    }
    return worker
  }
  const ask = (method: keyof DeviceApi, args: readonly unknown[]) =>
    new Promise<never>((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      running().postMessage({ id: lastId, method, args } satisfies WorkerRequest)
    })
  const call = async (method: keyof DeviceApi, args: readonly unknown[]) => {
    await leaving
    return ask(method, args)
  }
  const dropKeys = () => {
    worker?.terminate()
    worker = undefined
    for (const { reject } of waiting.values())
      reject(new DeviceFault('DeviceLocked', 'device-locked'))
    waiting.clear()
    changed()
  }

  const device = new Proxy({} as DeviceApi, {
    get:
      (_, method) =>
      (...args: unknown[]) =>
        call(method as keyof DeviceApi, args),
  })
  return {
    device,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dropKeys,
    leave: (withinMs) => {
      const farewell: Promise<void> = ask('lock', []).catch(() => undefined)
      const enough = new Promise<void>((resolve) => setTimeout(resolve, withinMs))
      leaving = Promise.race([farewell, enough]).then(dropKeys)
    },
  }
}
