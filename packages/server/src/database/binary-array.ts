/**
 * PostgreSQL's binary form of one-dimensional arrays, for `insert … select … from unnest(…)`. node-postgres sends a
 * Buffer in binary format; its own text form of byte arrays doubles every byte in hexadecimal.
 */

const types = { uuid: 2950, bytea: 17, int2: 21, int4: 23, int8: 20 } as const

/** Identifiers in text form; undefined becomes null. */
export function uuidArray(values: readonly (string | undefined)[]): Buffer {
  return encode(
    types.uuid,
    values.map((value) =>
      value === undefined ? undefined : Buffer.from(value.replaceAll('-', ''), 'hex'),
    ),
  )
}

export function byteaArray(values: readonly (Uint8Array | undefined)[]): Buffer {
  return encode(types.bytea, values)
}

/** Hexadecimal text, such as entry hashes, as bytea. */
export function hashArray(values: readonly string[]): Buffer {
  return encode(
    types.bytea,
    values.map((value) => Buffer.from(value, 'hex')),
  )
}

export function int2Array(values: readonly (number | undefined)[]): Buffer {
  return encode(
    types.int2,
    values.map((value) => whole(value, 2)),
  )
}

export function int4Array(values: readonly (number | undefined)[]): Buffer {
  return encode(
    types.int4,
    values.map((value) => whole(value, 4)),
  )
}

export function int8Array(values: readonly (number | undefined)[]): Buffer {
  return encode(
    types.int8,
    values.map((value) => whole(value, 8)),
  )
}

function whole(value: number | undefined, width: 2 | 4 | 8): Buffer | undefined {
  if (value === undefined) return undefined
  const bytes = Buffer.allocUnsafe(width)
  if (width === 2) bytes.writeInt16BE(value)
  else if (width === 4) bytes.writeInt32BE(value)
  else bytes.writeBigInt64BE(BigInt(value))
  return bytes
}

function encode(type: number, values: readonly (Uint8Array | undefined)[]): Buffer {
  const header = 20
  const size = values.reduce((sum, value) => sum + 4 + (value?.length ?? 0), header)
  const bytes = Buffer.allocUnsafe(size)
  bytes.writeInt32BE(values.length === 0 ? 0 : 1, 0)
  bytes.writeInt32BE(values.includes(undefined) ? 1 : 0, 4)
  bytes.writeInt32BE(type, 8)
  if (values.length === 0) return bytes.subarray(0, 12)
  bytes.writeInt32BE(values.length, 12)
  bytes.writeInt32BE(1, 16)
  let at = header
  for (const value of values) {
    bytes.writeInt32BE(value === undefined ? -1 : value.length, at)
    at += 4
    if (value === undefined) continue
    bytes.set(value, at)
    at += value.length
  }
  return bytes
}
