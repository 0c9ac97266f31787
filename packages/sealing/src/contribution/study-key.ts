import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { ordinaryStretching, stretchPassphrase } from '../account/stretching.ts'
import { stretchingOf, unwrapBlob, wrapBlob } from '../account/wrapped-blob.ts'
import {
  fromHexadecimal,
  hash,
  identifierBytes,
  identifierText,
  randomBytes,
  sameBytes,
  toHexadecimal,
} from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { canonicalBytes } from '../canonical.ts'
import { sodium } from '../sodium.ts'

/** What contributions to one study are sealed to: X25519, 32 bytes each. */
export interface StudyKey {
  readonly publicKey: Bytes
  readonly privateKey: Bytes
}

export function newStudyKey(): StudyKey {
  const { publicKey, privateKey } = sodium.crypto_box_keypair()
  return { publicKey, privateKey }
}

/** The private key as it lies in the office's key file, bound to the study and under a passphrase of its own. */
export function wrapStudyKey(study: string, { privateKey }: StudyKey, passphrase: string): Bytes {
  const unlockKey = stretchPassphrase(passphrase, study)
  const blob = wrapBlob(
    'study',
    [identifierBytes(study), privateKey],
    unlockKey,
    ordinaryStretching,
  )
  sodium.memzero(unlockKey)
  return blob
}

/** Refuses `wrapped-keys-not-opened` for a wrong passphrase, and what `unwrapBlob` refuses. */
export function unwrapStudyKey(study: string, blob: Bytes, passphrase: string): StudyKey | Refusal {
  const stretching = stretchingOf(blob)
  if (isRefusal(stretching)) return stretching
  const unlockKey = stretchPassphrase(passphrase, study, stretching)
  const fields = unwrapBlob('study', [16, 32], blob, unlockKey)
  sodium.memzero(unlockKey)
  if (isRefusal(fields)) return fields
  const [owner, privateKey] = fields as [Bytes, Bytes]
  if (!sameBytes(owner, identifierBytes(study))) return refused('wrapped-keys-malformed')
  return { publicKey: sodium.crypto_scalarmult_base(privateKey), privateKey }
}

/** The id of a study is made of who opens it and of all else that it says: nobody opens another under it. */
export function idOfStudy(
  organisation: string,
  { study: _id, ...said }: Readonly<Record<string, unknown>>,
): string {
  const digest = hash('cobijo/study-id', identifierBytes(organisation), canonicalBytes(said))
  return identifierText(digest.subarray(0, 16))
}

/** Gives what a study says its salt and its id. */
export function nameStudy<Said extends object>(
  organisation: string,
  said: Said,
): Said & { readonly study: string; readonly salt: string } {
  const salted = { ...said, salt: toHexadecimal(randomBytes(32)) }
  return { ...salted, study: idOfStudy(organisation, salted) }
}

/** One digest for all that a study says: another word in it is another study. 64 hexadecimal digits. */
export function digestOfStudy(said: Readonly<Record<string, unknown>>): string {
  return toHexadecimal(hash('cobijo/study', canonicalBytes(said)))
}

/**
 * A person's code in one study: nobody goes back from it to her code, nor to another study's, who does not have her code. Both are 32
 * hexadecimal digits.
 */
export function studyPerson(studyDigest: string, personCode: string): string {
  const digest = hash(
    'cobijo/study-person',
    fromHexadecimal(studyDigest),
    fromHexadecimal(personCode),
  )
  return toHexadecimal(digest.subarray(0, 16))
}
