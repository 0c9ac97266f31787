import type { DeviceStore } from './device-store.ts'

/** Work under one lock runs one after the other, in this process. A fault of one does not stop the next. */
export function takingTurns(): DeviceStore['exclusively'] {
  const last = new Map<string, Promise<unknown>>()
  return (lock, work) => {
    const before = last.get(lock) ?? Promise.resolve()
    const next = before.then(work, work)
    last.set(
      lock,
      next.catch(() => undefined),
    )
    return next
  }
}
