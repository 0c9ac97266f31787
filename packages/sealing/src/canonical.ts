import { decode, encode, rfc8949EncodeOptions } from 'cborg'
import { compareBytes } from './bytes.ts'
import type { Bytes } from './bytes.ts'

/**
 * The one byte form of a value: deterministic CBOR (RFC 8949 §4.2.1). Plain data only: text, whole numbers,
 * booleans, null, bytes, lists, records with text keys. Absent fields are left out, never `undefined`.
 */
export function canonicalBytes(value: unknown): Bytes {
  return encode(value, rfc8949EncodeOptions)
}

/**
 * Reads canonical bytes and refuses any other byte form of the same value, so that a hash stands for exactly
 * one value and one value for exactly one hash.
 * @throws {NotCanonical} for anything else; the message never holds content.
 */
export function readCanonical(bytes: Bytes): unknown {
  let value: unknown
  try {
    value = decode(bytes, {
      strict: true,
      allowUndefined: false,
      allowIndefinite: false,
      rejectDuplicateMapKeys: true,
    })
  } catch {
    throw new NotCanonical()
  }
  if (compareBytes(canonicalBytes(value), bytes) !== 0) throw new NotCanonical()
  return value
}

export class NotCanonical extends Error {
  override name = 'NotCanonical'
  constructor() {
    super('not-canonical')
  }
}
