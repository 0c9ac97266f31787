import { sodium } from './sodium.ts'

export type Bytes = Uint8Array

export function concatenate(...parts: readonly Bytes[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** Constant in time for equal lengths. */
export function sameBytes(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && (a.length === 0 || sodium.memcmp(a, b))
}

export function compareBytes(a: Bytes, b: Bytes): number {
  const shared = Math.min(a.length, b.length)
  for (let at = 0; at < shared; at += 1) {
    const difference = (a[at] as number) - (b[at] as number)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

const encoder = new TextEncoder()

export function utf8(text: string): Bytes {
  return encoder.encode(text)
}

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export function toHexadecimal(bytes: Bytes): string {
  let text = ''
  for (const byte of bytes) text += digits[byte]
  return text
}

/** Throws RangeError on anything but an even number of hexadecimal digits. */
export function fromHexadecimal(text: string): Bytes {
  if (text.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(text)) throw new RangeError('not-hexadecimal')
  const bytes = new Uint8Array(text.length / 2)
  for (let at = 0; at < bytes.length; at += 1)
    bytes[at] = Number.parseInt(text.slice(at * 2, at * 2 + 2), 16)
  return bytes
}

/** UUID text to its 16 bytes. */
export function identifierBytes(id: string): Bytes {
  const bytes = fromHexadecimal(id.replaceAll('-', ''))
  if (bytes.length !== 16) throw new RangeError('not-an-identifier')
  return bytes
}

export function identifierText(bytes: Bytes): string {
  const text = toHexadecimal(bytes)
  if (text.length !== 32) throw new RangeError('not-an-identifier')
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`
}

/**
 * BLAKE2b-256 over `label ‖ 00 ‖ parts`. Every use has its own label, and all parts but the last have a
 * fixed length, so that no two different inputs give the same bytes.
 */
export function hash(label: string, ...parts: readonly Bytes[]): Bytes {
  return sodium.crypto_generichash(32, concatenate(utf8(label), Uint8Array.of(0), ...parts), null)
}

export function randomBytes(length: number): Bytes {
  return sodium.randombytes_buf(length)
}
