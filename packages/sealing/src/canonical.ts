import { decode, encode, rfc8949EncodeOptions } from 'cborg'
import { compareBytes } from './bytes.ts'
import type { Bytes } from './bytes.ts'
import { CanonicalCursor } from './canonical-cursor.ts'

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
  const plain = readPlainRecord(bytes)
  if (plain) return plain
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

/**
 * Reads in one go the commonest canonical bytes: a record of plain text and whole numbers, such as the facts of most entries. Undefined
 * for everything else, canonical or not.
 */
export function readPlainRecord(bytes: Bytes): Record<string, string | number> | undefined {
  const cursor = new CanonicalCursor(bytes)
  const pairs = cursor.record()
  if (pairs === undefined) return undefined
  const record: Record<string, string | number> = {}
  let before = ''
  for (let pair = 0; pair < pairs; pair += 1) {
    const key = cursor.plainText()
    // Words only, so that no key means anything to an object; ordered as RFC 8949 orders them: shorter ones first.
    if (key === undefined || !/^[A-Za-z]+$/.test(key) || !isBefore(before, key)) return undefined
    const value = cursor.plainText() ?? cursor.wholeNumber()
    if (value === undefined) return undefined
    record[key] = value
    before = key
  }
  return cursor.isAtEnd ? record : undefined
}

function isBefore(one: string, other: string): boolean {
  return one.length === other.length ? one < other : one.length < other.length
}

export class NotCanonical extends Error {
  override name = 'NotCanonical'
  constructor() {
    super('not-canonical')
  }
}
