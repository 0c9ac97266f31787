import { decode, encode, rfc8949EncodeOptions } from 'cborg'
import { compareBytes } from './bytes.ts'
import type { Bytes } from './bytes.ts'

const options = {
  ...rfc8949EncodeOptions,
  typeEncoders: {
    // Written, it could never be read again.
    undefined: (): never => {
      throw new NotCanonical()
    },
  },
}

/**
 * The one byte form of a value: deterministic CBOR (RFC 8949 §4.2.1). Plain data only: text, whole numbers,
 * booleans, null, bytes, lists, records with text keys. Absent fields are left out, never `undefined`.
 * @throws {NotCanonical} for `undefined` anywhere in it.
 */
export function canonicalBytes(value: unknown): Bytes {
  return encode(value, options)
}

/**
 * Reads canonical bytes and refuses any other byte form of the same value, so that a hash stands for exactly
 * one value and one value for exactly one hash.
 * @throws {NotCanonical} for anything else; the message never holds content.
 */
export function readCanonical(bytes: Bytes): unknown {
  let value: unknown
  let again: Bytes
  try {
    value = decode(bytes, {
      strict: true,
      allowUndefined: false,
      allowIndefinite: false,
      rejectDuplicateMapKeys: true,
    })
    again = canonicalBytes(value)
  } catch {
    throw new NotCanonical()
  }
  if (compareBytes(again, bytes) !== 0) throw new NotCanonical()
  return value
}

export class NotCanonical extends Error {
  override name = 'NotCanonical'
  constructor() {
    super('not-canonical')
  }
}
