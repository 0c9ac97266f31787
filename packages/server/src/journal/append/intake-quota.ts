import type { DeviceId } from '@cobijo/domain/journal/identifier'

const dayMs = 24 * 60 * 60 * 1000
/** A busy night has dozens of arrivals; a thief's noise ends here. */
const mostEntries = 300
const mostBytes = 16 * 1024 * 1024

/** How much a device may send in a day without an unlocked member. Counted in memory: a restart begins a new day. */
export class IntakeQuota {
  readonly #used = new Map<DeviceId, { since: number; entries: number; bytes: number }>()

  /** Whether these still fit; if so they count. */
  take(device: DeviceId, { entries, bytes }: { entries: number; bytes: number }, now: number) {
    const found = this.#used.get(device)
    const used = found && now - found.since < dayMs ? found : { since: now, entries: 0, bytes: 0 }
    const after = { ...used, entries: used.entries + entries, bytes: used.bytes + bytes }
    if (after.entries > mostEntries || after.bytes > mostBytes) return false
    this.#used.set(device, after)
    return true
  }
}
