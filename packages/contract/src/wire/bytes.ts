import { sodium } from '@cobijo/sealing/sodium'
import { z } from 'zod'

/** Node has a native coder, ten times as fast; browsers do not have it. */
const native = 'Buffer' in globalThis ? globalThis.Buffer : undefined

/** Bytes travel as base64url without padding. */
export function base64url(bytes: Uint8Array): string {
  if (native)
    return native.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url')
  return sodium.to_base64(bytes, sodium.base64_variants.URLSAFE_NO_PADDING)
}

/** Give it what `encodedBytes` accepted; other text gives undefined bytes in Node and throws in a browser. */
export function fromBase64url(text: string): Uint8Array {
  if (native) return new Uint8Array(native.from(text, 'base64url'))
  return sodium.from_base64(text, sodium.base64_variants.URLSAFE_NO_PADDING)
}

/** Encoded bytes of between `least` and `most` bytes once decoded. */
export function encodedBytes(most: number, least = 0) {
  return z
    .string()
    .regex(/^[A-Za-z0-9_-]*$/)
    .min(Math.ceil((least * 4) / 3))
    .max(Math.ceil((most * 4) / 3))
    .meta({ contentEncoding: 'base64url' })
}

export const encodedHash = encodedBytes(32, 32)
export const hashText = z.string().regex(/^[0-9a-f]{64}$/)
export const identifier = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
export const instant = z.int().nonnegative()
