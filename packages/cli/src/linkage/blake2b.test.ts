import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { blake2b } from './blake2b.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test.each([0, 1, 3, 64, 127, 128, 129, 255, 256, 257, 1_000])(
  'without key and salt it is node’s blake2b512, for %i bytes',
  (length) => {
    const message = Uint8Array.from({ length }, (_, at) => (at * 7) % 256)
    expect(hex(blake2b(message))).toBe(createHash('blake2b512').update(message).digest('hex'))
  },
)

test('with a key it is the keyed hash of the reference implementation', () => {
  // blake2b KAT: key 00 … 3f, empty message and 00.
  const key = Uint8Array.from({ length: 64 }, (_, at) => at)
  expect(hex(blake2b(new Uint8Array(), { key }))).toBe(
    '10ebb67700b1868efb4417987acf4690ae9d972fb7a590c2f02871799aaa4786b5e996e8f0f4eb981fc214b005f42d2ff4233499391653df7aefcbc13fc51568',
  )
  expect(hex(blake2b(Uint8Array.of(0), { key }))).toBe(
    '961f6dd1e4dd30f63901690c512e78e4b45e4742ed197c3c5e45c549fd25f2e4187b0bc9fe30492b16b0d0bc4ef9b0f34c7003fac09a5ef1532e69430234cebd',
  )
})

test('salt and key are part of the hash, and neither may be too long', () => {
  const message = Uint8Array.of(1)
  const [salt, other] = [Uint8Array.of(0x30), Uint8Array.of(0x31)]
  expect(hex(blake2b(message, { salt }))).not.toBe(hex(blake2b(message, { salt: other })))
  expect(() => blake2b(message, { salt: new Uint8Array(17) })).toThrow(RangeError)
  expect(() => blake2b(message, { key: new Uint8Array(65) })).toThrow(RangeError)
})
