import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromHexadecimal, randomBytes, toHexadecimal } from '@cobijo/sealing/bytes'
import { boxKeyPairOf } from '@cobijo/sealing/entry/key-bundle'
import type { BoxKeyPair } from '@cobijo/sealing/entry/key-bundle'
import { sealOlderReleaseKeys } from '@cobijo/sealing/on-call'
import type { PrintedReleaseKey } from '@cobijo/sealing/on-call'
import { actAs } from './privileges.ts'
import type { UnprivilegedUser } from './privileges.ts'

/** In the state folder: one private key a line, the newest last; readable to the serving account alone. */
export const releaseKeysFile = 'release-keys'

const mostGenerations = 255

/**
 * The X25519 keys whose layer lies around what the on-call group may open (design §3). Older ones stay: what was sealed to them is
 * not sealed anew.
 */
export class ReleaseKeys {
  #keys: readonly BoxKeyPair[]
  readonly #keep: (lines: readonly string[]) => void

  constructor(lines: readonly string[], keep: (lines: readonly string[]) => void) {
    this.#keys = lines.map((line) => boxKeyPairOf(fromHexadecimal(line)))
    this.#keep = keep
    if (this.#keys.length === 0) this.#add()
  }

  get current(): PrintedReleaseKey {
    return { generation: this.#keys.length, keys: this.#keys.at(-1) as BoxKeyPair }
  }

  /** Newest first, as what is opened at night was mostly written lately. */
  get all(): readonly BoxKeyPair[] {
    return this.#keys.toReversed()
  }

  /** Older ones, each sealed to the next: a device keeps them for whoever opens the newest envelope. */
  get older(): readonly Uint8Array[] {
    return sealOlderReleaseKeys(this.#keys)
  }

  /** Undefined for a number that there never was. */
  of(generation: number): BoxKeyPair | undefined {
    return this.#keys[generation - 1]
  }

  /**
   * After a paper envelope was opened: a new key, if its number is the present one's. Whoever asks has shown the key that lay in it,
   * so that numbers grow no faster than somebody prints them.
   */
  replace(opened: number): void {
    if (opened === this.#keys.length && opened < mostGenerations) this.#add()
  }

  #add(): void {
    const next = [...this.#keys, boxKeyPairOf(randomBytes(32))]
    this.#keep(next.map(({ privateKey }) => toHexadecimal(privateKey)))
    this.#keys = next
  }
}

export function keptReleaseKeys(
  stateFolder: string,
  user: UnprivilegedUser | undefined,
): ReleaseKeys {
  const path = join(stateFolder, releaseKeysFile)
  const read = () => (existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [])
  return new ReleaseKeys(actAs(user, read), (lines) =>
    actAs(user, () => {
      // Whole or not at all, as the server's own key.
      const draft = `${path}.${toHexadecimal(randomBytes(6))}`
      writeFileSync(draft, `${lines.join('\n')}\n`, { mode: 0o600, flush: true })
      renameSync(draft, path)
    }),
  )
}
