import { isIdentifier } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { signLabelled, verifyLabelled } from '../account/sign-key-pair.ts'
import { hash, identifierBytes, identifierText, toHexadecimal } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { canonicalBytes, readCanonical } from '../canonical.ts'
import { sodium } from '../sodium.ts'
import type { StudyKey } from './study-key.ts'

/** What one organisation hands to the office of a study. */
export interface Contribution {
  readonly contribution: string
  readonly study: string
  readonly studyDigest: string
  readonly organisation: string
  readonly member: string
  readonly device: string
  /** By the device's clock, a claim. */
  readonly madeAt: number
  /** Earlier ones that this one takes the place of. */
  readonly replaces: readonly string[]
  /** As `domain` cuts them; whoever opens it reads them with `readRows`. */
  readonly rows: unknown
}

/** Opened and not yet believed: whose key signed it only the directory says. */
export interface OpenedContribution extends Contribution {
  readonly signed: { readonly body: Bytes; readonly signature: Bytes }
}

const format = 'cobijo-contribution'
const version = 1
const label = 'cobijo/contribution'
/** A shelter's file has one length, however many it tells of. */
const blockBytes = 65_536

/**
 * The file: `cbor [format, 1, study16, box]`. `box` is a sealed box to the study's key over `cbor [body, signature64]`, padded to blocks of
 * 64 KiB: whoever finds it learns of which study it is, and by some five hundred rows how large.
 */
export function sealContribution(
  contribution: Contribution,
  devicePrivateKey: Bytes,
  studyPublicKey: Bytes,
): Bytes {
  const body = canonicalBytes(contribution)
  const signature = signLabelled(label, [body], devicePrivateKey)
  const plain = sodium.pad(canonicalBytes([body, signature]), blockBytes)
  const box = sodium.crypto_box_seal(plain, studyPublicKey)
  sodium.memzero(plain)
  return canonicalBytes([format, version, identifierBytes(contribution.study), box])
}

/** BLAKE2b of the whole file, 64 hexadecimal digits: by it the file is told again. */
export function digestOfFile(file: Bytes): string {
  return toHexadecimal(hash('cobijo/contribution-file', file))
}

/** Of which study a file is, without any key. Refuses `contribution-not-a-file`, `contribution-damaged`, `contribution-version-unknown`. */
export function studyOfFile(file: Bytes): string | Refusal {
  const frame = readFrame(file)
  return 'kind' in frame ? frame : frame.study
}

/**
 * Refuses, besides what `studyOfFile` does, `contribution-not-opened` (changed, or sealed to another key) and `contribution-malformed`.
 */
export function openContribution(
  file: Bytes,
  { publicKey, privateKey }: StudyKey,
): OpenedContribution | Refusal {
  const frame = readFrame(file)
  if ('kind' in frame) return frame
  let plain: Bytes
  try {
    plain = sodium.crypto_box_seal_open(frame.box, publicKey, privateKey)
  } catch {
    return refused('contribution-not-opened')
  }
  const held = readInner(plain)
  if (!held || held.contribution.study !== frame.study) return refused('contribution-malformed')
  return { ...held.contribution, signed: held.signed }
}

/** Whether this device key signed it. */
export function isSignedBy({ signed }: OpenedContribution, devicePublicKey: Bytes): boolean {
  return verifyLabelled(label, [signed.body], signed.signature, devicePublicKey)
}

function readFrame(file: Bytes): { readonly study: string; readonly box: Bytes } | Refusal {
  // Array of four and a text of this length: what begins otherwise is no file of ours.
  const beginning = canonicalBytes([format, version, null, null]).subarray(0, format.length + 2)
  if (!beginning.every((byte, at) => file[at] === byte)) return refused('contribution-not-a-file')
  let frame: unknown
  try {
    frame = readCanonical(file)
  } catch {
    return refused('contribution-damaged')
  }
  const [, written, study, box] = frame as unknown[]
  if (written !== version) return refused('contribution-version-unknown')
  const isFrame = study instanceof Uint8Array && study.length === 16 && box instanceof Uint8Array
  return isFrame ? { study: identifierText(study), box } : refused('contribution-damaged')
}

function readInner(
  plain: Bytes,
):
  | { readonly contribution: Contribution; readonly signed: OpenedContribution['signed'] }
  | undefined {
  let body: unknown
  let signature: unknown
  let said: unknown
  try {
    ;[body, signature] = readCanonical(sodium.unpad(plain, blockBytes)) as unknown[]
    if (!(body instanceof Uint8Array) || !(signature instanceof Uint8Array)) return undefined
    said = readCanonical(body)
  } catch {
    return undefined
  }
  return isContribution(said)
    ? { contribution: said, signed: { body: body.slice(), signature: signature.slice() } }
    : undefined
}

const names = [
  'contribution',
  'study',
  'studyDigest',
  'organisation',
  'member',
  'device',
  'madeAt',
  'replaces',
  'rows',
]

function isContribution(said: unknown): said is Contribution {
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return false
  const held = said as Record<string, unknown>
  const ids = ['contribution', 'study', 'organisation', 'member', 'device']
  return (
    Object.keys(held).sort().join() === names.toSorted().join() &&
    ids.every((name) => isIdentifier(held[name])) &&
    typeof held['studyDigest'] === 'string' &&
    Number.isSafeInteger(held['madeAt']) &&
    Array.isArray(held['replaces']) &&
    held['replaces'].every(isIdentifier)
  )
}

/** One digest of rows as somebody looked at them: what is made afterwards is exactly that. */
export function digestOfRows(rows: unknown): string {
  return toHexadecimal(hash('cobijo/contribution-rows', canonicalBytes(rows)))
}
