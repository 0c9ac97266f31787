import { concatenate, randomBytes, utf8 } from '@cobijo/sealing/bytes'
import { keyInUse } from '@cobijo/sealing/key-in-use'
import { sodium } from '@cobijo/sealing/sodium'
import type { Unlocked } from './unlocked.ts'

const nonceLength = 24

/** Seals plain data under a key of the member's own: it stays on this device, and whoever takes the device cannot read it. */
export function sealForMember(
  unlocked: Pick<Unlocked, 'account'>,
  purpose: string,
  content: unknown,
): Uint8Array {
  const nonce = randomBytes(nonceLength)
  const plain = utf8(JSON.stringify(content))
  return concatenate(nonce, sodium.crypto_secretbox_easy(plain, nonce, keyFor(unlocked, purpose)))
}

/** @returns undefined when it is damaged or of other keys: it cannot be opened again, and must not stop anybody from working. */
export function openForMember(
  unlocked: Pick<Unlocked, 'account'>,
  purpose: string,
  sealed: Uint8Array,
): unknown {
  try {
    const plain = sodium.crypto_secretbox_open_easy(
      sealed.subarray(nonceLength),
      sealed.subarray(0, nonceLength),
      keyFor(unlocked, purpose),
    )
    return JSON.parse(new TextDecoder().decode(plain)) as unknown
  } catch {
    return undefined
  }
}

/** From the member's own box key, so that a changed passphrase keeps what was sealed. */
function keyFor({ account }: Pick<Unlocked, 'account'>, purpose: string): Uint8Array {
  return sodium.crypto_generichash(32, utf8(purpose), keyInUse(account.memberKeys.box.privateKey))
}
