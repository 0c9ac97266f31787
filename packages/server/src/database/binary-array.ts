/**
 * PostgreSQL's binary form of one-dimensional arrays, for `insert … select … from unnest(…)`. node-postgres sends a
 * Buffer in binary format; its own text form of byte arrays doubles every byte in hexadecimal. Each array is written once, into
 * the very bytes that are sent.
 */

const types = { uuid: 2950, bytea: 17, int2: 21, int4: 23, int8: 20 } as const

/** Identifiers in text form; undefined becomes null. */
export function uuidArray(values: readonly (string | undefined)[]): Buffer {
  return encode(types.uuid, values, lengthOf(16), writeDigits)
}

/** A value in several pieces becomes their concatenation. */
export function byteaArray(
  values: readonly (Uint8Array | readonly Uint8Array[] | undefined)[],
): Buffer {
  return encode(types.bytea, values, lengthOfPieces, (bytes, at, value) => {
    let next = at
    for (const piece of piecesOf(value)) {
      bytes.set(piece, next)
      next += piece.length
    }
  })
}

/** Hexadecimal text, such as entry hashes, as bytea. */
export function hashArray(values: readonly string[]): Buffer {
  const length = (value: string) => value.length / 2
  return encode(types.bytea, values, length, writeDigits)
}

export function int2Array(values: readonly (number | undefined)[]): Buffer {
  return encode(types.int2, values, lengthOf(2), (bytes, at, value) => {
    bytes.writeInt16BE(value, at)
  })
}

export function int4Array(values: readonly (number | undefined)[]): Buffer {
  return encode(types.int4, values, lengthOf(4), (bytes, at, value) => {
    bytes.writeInt32BE(value, at)
  })
}

export function int8Array(values: readonly (number | undefined)[]): Buffer {
  return encode(types.int8, values, lengthOf(8), (bytes, at, value) => {
    // Two halves instead of a BigInt, which would be one more thing to collect for each value.
    bytes.writeInt32BE(Math.floor(value / 4_294_967_296), at)
    bytes.writeInt32BE(value | 0, at + 4)
  })
}

const hyphen = 45
/** Value of a hexadecimal digit by its character code. */
const digits = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = Number.parseInt(String.fromCharCode(code), 16)
  return Number.isNaN(value) ? 0 : value
})

/** Without a text in between: a batch has some ten identifiers and hashes for each entry and feed. */
function writeDigits(bytes: Buffer, at: number, value: string): void {
  let next = at
  for (let place = 0; place < value.length; place += 2) {
    if (value.charCodeAt(place) === hyphen) place += 1
    bytes[next] =
      ((digits[value.charCodeAt(place)] ?? 0) << 4) | (digits[value.charCodeAt(place + 1)] ?? 0)
    next += 1
  }
}

function lengthOf(width: number): () => number {
  return () => width
}

function piecesOf(value: Uint8Array | readonly Uint8Array[]): readonly Uint8Array[] {
  return value instanceof Uint8Array ? [value] : value
}

function lengthOfPieces(value: Uint8Array | readonly Uint8Array[]): number {
  let length = 0
  for (const piece of piecesOf(value)) length += piece.length
  return length
}

const header = 20

function encode<Value>(
  type: number,
  values: readonly (Value | undefined)[],
  lengthOfOne: (value: Value) => number,
  write: (bytes: Buffer, at: number, value: Value) => void,
): Buffer {
  let size = header + 4 * values.length
  for (const value of values) if (value !== undefined) size += lengthOfOne(value)
  const bytes = Buffer.allocUnsafe(size)
  bytes.writeInt32BE(values.length === 0 ? 0 : 1, 0)
  bytes.writeInt32BE(values.includes(undefined) ? 1 : 0, 4)
  bytes.writeInt32BE(type, 8)
  if (values.length === 0) return bytes.subarray(0, 12)
  bytes.writeInt32BE(values.length, 12)
  bytes.writeInt32BE(1, 16)
  let at = header
  for (const value of values) {
    const length = value === undefined ? -1 : lengthOfOne(value)
    bytes.writeInt32BE(length, at)
    at += 4
    if (value === undefined) continue
    write(bytes, at, value)
    at += length
  }
  return bytes
}
