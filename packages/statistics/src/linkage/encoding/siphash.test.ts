import { expect, test } from 'vitest'
import { sipHash } from './siphash.ts'

// From the reference implementation's vectors_sip64: key 00 … 0f, message 00 … (length − 1).
test.each([
  [0, '310e0edd47db6f72'],
  [8, '6224939a79f5f593'],
  [16, 'db9bc2577fcc2a3f'],
])('SipHash-2-4 of %i bytes is the published one', (length, expected) => {
  const bytes = Uint8Array.from({ length: Math.max(16, length) }, (_, at) => at)
  const key = new Uint32Array(bytes.slice(0, 16).buffer)
  const into = new Uint32Array(2)
  sipHash(key, new Uint32Array(bytes.slice(0, length).buffer), into)
  expect(Buffer.from(into.buffer).toString('hex')).toBe(expected)
})
