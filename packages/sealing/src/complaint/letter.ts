import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { concatenate, hash, identifierBytes, randomBytes, utf8 } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { newBoxKeyPair } from '../entry/key-bundle.ts'
import type { BoxKeyPair } from '../entry/key-bundle.ts'
import { keyInUse } from '../key-in-use.ts'
import { sodium } from '../sodium.ts'

/** Every letter has as many bytes, whatever it says and whoever may read it: a real one looks like one that says nothing. */
export const letterLength = 8_192
/** People who may read one letter, at most. */
export const mostReaders = 16

const slotLength = 80
const slotsLength = mostReaders * slotLength
const nonceLength = 24
const plainLength = letterLength - slotsLength - nonceLength - 16

/**
 * A key of its own for each letter, sealed to its readers' own keys and to no group, hence to no recovery (ADR 35). Free places are sealed
 * to keys that nobody has, in an order that tells nothing, so that neither how many read it nor who is left out shows.
 *
 * @param house the organisation in whose pool it lies; in another it opens for nobody.
 * @param readers X25519 public keys. None of them: a letter that says nothing.
 * Refuses `letter-too-long` and `letter-too-many-readers`.
 */
export function sealLetter(
  content: Bytes,
  house: string,
  readers: readonly Bytes[],
): Bytes | Refusal {
  if (content.length >= plainLength) return refused('letter-too-long', { field: 'words' })
  if (readers.length > mostReaders) return refused('letter-too-many-readers', { field: 'readers' })
  const key = randomBytes(32)
  const spare = Array.from(
    { length: mostReaders - readers.length },
    () => newBoxKeyPair().publicKey,
  )
  const slots = concatenate(
    ...inAnyOrder([...readers, ...spare]).map((box) => sodium.crypto_box_seal(key, box)),
  )
  const nonce = randomBytes(nonceLength)
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    sodium.pad(content, plainLength),
    associated(house, slots),
    null,
    nonce,
    key,
  )
  sodium.memzero(key)
  return concatenate(slots, nonce, sealed)
}

/** A letter that says nothing to anybody: what makes a real one one of many. */
export function coverLetter(house: string): Bytes {
  const made = sealLetter(new Uint8Array(), house, [])
  if (isRefusal(made)) throw new Error(made.code)
  return made
}

/** What a letter says to whoever has these keys; undefined where it is not for her, damaged, or of another pool. */
export function openLetter(letter: Bytes, house: string, keys: BoxKeyPair): Bytes | undefined {
  if (letter.length !== letterLength) return undefined
  const slots = letter.subarray(0, slotsLength)
  for (let at = 0; at < slotsLength; at += slotLength) {
    const key = openSlot(slots.subarray(at, at + slotLength), keys)
    if (!key) continue
    try {
      const plain = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        null,
        letter.subarray(slotsLength + nonceLength),
        associated(house, slots),
        letter.subarray(slotsLength, slotsLength + nonceLength),
        key,
      )
      const content = sodium.unpad(plain, plainLength)
      return content.length === 0 ? undefined : content
    } catch {
      return undefined
    }
  }
  return undefined
}

function openSlot(slot: Bytes, { publicKey, privateKey }: BoxKeyPair): Bytes | undefined {
  try {
    const key = sodium.crypto_box_seal_open(slot, publicKey, keyInUse(privateKey))
    return key.length === 32 ? key : undefined
  } catch {
    return undefined
  }
}

function associated(house: string, slots: Bytes): Bytes {
  return concatenate(utf8('cobijo/letter'), Uint8Array.of(0), identifierBytes(house), slots)
}

function inAnyOrder(keys: readonly Bytes[]): readonly Bytes[] {
  return keys
    .map((key) => ({ key, at: sodium.randombytes_random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ key }) => key)
}

/** What a device of the house without an unlocked member signs to hand a letter in: the server keeps nothing of it. */
export function handedInBytes(house: string, tag: Bytes, letter: Bytes): Bytes {
  return hash('cobijo/letter-handed-in', identifierBytes(house), tag, letter)
}
export const handedInLabel = 'cobijo/letter-handed-in'
