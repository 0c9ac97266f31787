import { signLabelled, verifyLabelled } from '../account/sign-key-pair.ts'
import type { SignKeyPair } from '../account/sign-key-pair.ts'
import type { Bytes } from '../bytes.ts'
import { canonicalBytes, readCanonical } from '../canonical.ts'

/** What a member signs with her own key besides certificates, each under a label of its own. */
export type WordLabel = 'cobijo/focal-point' | 'cobijo/complaint-step' | 'cobijo/complaint-answer'

/** Plain data with the signature of a member's own key (not a device's: whoever reads it may know no device). */
export function signWord(label: WordLabel, content: unknown, keys: SignKeyPair): Bytes {
  const bytes = canonicalBytes(content)
  return canonicalBytes([bytes, signLabelled(label, [bytes], keys.privateKey)])
}

export interface SignedWord {
  readonly content: unknown
  readonly isSignedBy: (key: Bytes, label: WordLabel) => boolean
}

/** Undefined for anything malformed. Says nothing yet of who signed. */
export function readSignedWord(word: Bytes): SignedWord | undefined {
  try {
    const read = readCanonical(word)
    if (!Array.isArray(read) || read.length !== 2) return undefined
    const [bytes, signature] = read as [unknown, unknown]
    if (!(bytes instanceof Uint8Array) || !(signature instanceof Uint8Array)) return undefined
    return {
      content: readCanonical(bytes),
      isSignedBy: (key, label) => verifyLabelled(label, [bytes], signature, key),
    }
  } catch {
    return undefined
  }
}
