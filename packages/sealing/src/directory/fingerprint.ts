import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { leastStretching } from '../account/stretching.ts'
import { fromHexadecimal, hash } from '../bytes.ts'
import { sodium } from '../sodium.ts'
import { fingerprintWords } from './fingerprint-words.ts'

/** What both sides of an onboarding compare in person or on the telephone. */
export interface Fingerprint {
  /** Five words: 50 bits. */
  readonly words: readonly string[]
  /** Twenty digits in five groups: 66 further bits, for those who read digits. */
  readonly digits: readonly string[]
}

const wordCount = 5
const bitsPerWord = 10n
const digitCount = 20

/**
 * The fingerprint of a founding entry. Its hash is stretched with Argon2id (some 30 ms), so that looking for another
 * founding with the same five words costs an attacker that much at each of 2⁵⁰ tries.
 */
export function fingerprintOf(founding: EntryHash): Fingerprint {
  const known = worked.get(founding)
  if (known) return known
  const fingerprint = workOut(founding)
  if (worked.size >= mostKept) worked.clear()
  worked.set(founding, fingerprint)
  return fingerprint
}

/** A screen that shows a network asks for the same few again and again. They are public. */
const worked = new Map<EntryHash, Fingerprint>()
const mostKept = 1_000

function workOut(founding: EntryHash): Fingerprint {
  const stretched = sodium.crypto_pwhash(
    32,
    fromHexadecimal(founding),
    hash('cobijo/fingerprint').subarray(0, 16),
    leastStretching.passes,
    leastStretching.mebibytes * 1_048_576,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  )
  const forWords = numberOf(stretched.subarray(0, 8))
  const words = Array.from({ length: wordCount }, (_, at) => {
    const index = (forWords >> (bitsPerWord * BigInt(at))) & ((1n << bitsPerWord) - 1n)
    return fingerprintWords[Number(index)] as string
  })
  const number = numberOf(stretched.subarray(8)) % 10n ** BigInt(digitCount)
  const digits = number.toString().padStart(digitCount, '0').match(/\d{4}/g) ?? []
  return { words, digits }
}

/** Words and digits alike; what an officer compared and what is admitted have to be. */
export function isSameFingerprint(one: Fingerprint, other: Fingerprint): boolean {
  const written = ({ words, digits }: Fingerprint) => [...words, ...digits].join(' ')
  return written(one) === written(other)
}

/** Big-endian. */
function numberOf(bytes: Uint8Array): bigint {
  return bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n)
}
