const freeAttempts = 5
const longestWaitMs = 15 * 60 * 1000
const forgottenAfterMs = 60 * 60 * 1000
const mostKept = 50_000

/**
 * Exponential waits after failed attempts, per account and per address, whether the account exists or not. A wait never
 * locks anybody out for good.
 */
export class Throttle {
  readonly #failures = new Map<string, { count: number; at: number }>()

  /** Milliseconds until `key` may try again; 0 when it may now. */
  waitMs(key: string, now: number): number {
    const found = this.#failures.get(key)
    if (!found || now - found.at > forgottenAfterMs || found.count < freeAttempts) return 0
    const wait = Math.min(longestWaitMs, 1000 * 2 ** (found.count - freeAttempts))
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
