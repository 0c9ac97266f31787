import { randomBytes } from 'node:crypto'

const lifeMs = 2 * 60 * 1000
const mostOpen = 20_000

/** Nonces to be signed at sign-in: each for one account, once, for two minutes. Lost at a restart, then asked for anew. */
export class Challenges {
  readonly #open = new Map<string, { account: string; expiresAt: number }>()

  /** The same for an account that does not exist. */
  open(account: string, now: number): { nonce: Uint8Array; expiresAt: number } {
    for (const [key, { expiresAt }] of this.#open) {
      if (expiresAt > now && this.#open.size < mostOpen) break
      this.#open.delete(key)
    }
    const nonce = randomBytes(32)
    const expiresAt = now + lifeMs
    this.#open.set(nonce.toString('hex'), { account, expiresAt })
    return { nonce, expiresAt }
  }

  /** Whether this nonce was given to this account and not used yet. It is used up by asking. */
  take(nonce: Uint8Array, account: string, now: number): boolean {
    const key = Buffer.from(nonce).toString('hex')
    const found = this.#open.get(key)
    this.#open.delete(key)
    return found !== undefined && found.account === account && found.expiresAt > now
  }
}
