const longestWaitMs = 15 * 60 * 1000
const forgottenAfterMs = 60 * 60 * 1000
const mostKept = 50_000

/** What one account may fail at one address before it waits. */
const freeAttempts = 5
/** What an account may fail at all addresses together: one address waits long before, so that a single one cannot reach it soon. */
export const freeOfAccount = 100
/** What an address may fail. A whole region may lie behind one. */
export const freeOfAddress = 500

/** Exponential waits after failed attempts, whether what was tried exists or not. */
export class Throttle {
  readonly #failures = new Map<string, { count: number; at: number }>()

  /** Milliseconds until `key` may try again; 0 when it may now. */
  waitMs(key: string, now: number, free = freeAttempts): number {
    const found = this.#failures.get(key)
    if (!found || now - found.at > forgottenAfterMs || found.count < free) return 0
    const wait = Math.min(longestWaitMs, 1000 * 2 ** (found.count - free))
    return Math.max(0, found.at + wait - now)
  }

  failed(key: string, now: number): void {
    const found = this.#failures.get(key)
    const count = found && now - found.at <= forgottenAfterMs ? found.count + 1 : 1
    // Taken out and put in again: the map's order is by the newest failure.
    this.#failures.delete(key)
    this.#failures.set(key, { count, at: now })
    for (const [oldest] of this.#failures) {
      if (this.#failures.size <= mostKept) break
      this.#failures.delete(oldest)
    }
  }

  succeeded(key: string): void {
    this.#failures.delete(key)
  }
}
