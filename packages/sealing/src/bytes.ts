import { sodium } from './sodium.ts'

export type Bytes = Uint8Array

export function concatenate(...parts: readonly Bytes[]): Bytes {
  let length = 0
  for (const part of parts) length += part.length
  const joined = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** Constant in time for equal lengths; for what everybody may know, `compareBytes` is ten times as quick. */
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
/** Value of each hexadecimal digit by its character code; 255 for every other character. */
const digitValues = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = Number.parseInt(String.fromCharCode(code), 16)
  return Number.isNaN(value) ? 255 : value
})

/** Node has a native coder; browsers do not have it. */
const native = 'Buffer' in globalThis ? globalThis.Buffer : undefined

export function toHexadecimal(bytes: Bytes): string {
  if (native) return native.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
  let text = ''
  for (const byte of bytes) text += digits[byte]
  return text
}

/** Throws RangeError on anything but an even number of hexadecimal digits. */
export function fromHexadecimal(text: string): Bytes {
  if (text.length % 2 !== 0) throw new RangeError('not-hexadecimal')
  const bytes = new Uint8Array(text.length / 2)
  for (let at = 0; at < bytes.length; at += 1) {
    const high = digitValues[text.charCodeAt(at * 2)] ?? 255
    const low = digitValues[text.charCodeAt(at * 2 + 1)] ?? 255
    if ((high | low) > 15) throw new RangeError('not-hexadecimal')
    bytes[at] = high * 16 + low
  }
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
  const beginning = beginningOf(label)
  let length = beginning.length
  for (const part of parts) length += part.length
  if (length > workspace.length)
    return sodium.crypto_generichash(32, concatenate(beginning, ...parts), null)
  workspace.set(beginning)
  let at = beginning.length
  for (const part of parts) {
    workspace.set(part, at)
    at += part.length
  }
  const made = sodium.crypto_generichash(32, workspace.subarray(0, length), null)
  // It may have held a key.
  workspace.fill(0, 0, length)
  return made
}

/** Most of what is hashed is short, and memory of its own for each would cost more than the hash. */
const workspace = new Uint8Array(4_096)

/** Labels are words of this code, so that this stays small. */
const beginnings = new Map<string, Bytes>()

function beginningOf(label: string): Bytes {
  const before = beginnings.get(label)
  if (before) return before
  const made = concatenate(utf8(label), Uint8Array.of(0))
  beginnings.set(label, made)
  return made
}

export function randomBytes(length: number): Bytes {
  // The same source that libsodium asks, which asks it for four bytes at a time.
  return crypto.getRandomValues(new Uint8Array(length))
}
