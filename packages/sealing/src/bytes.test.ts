import { expect, test } from 'vitest'
import { concatenate, hash, utf8 } from './bytes.ts'
import { sodium, sodiumReady } from './sodium.ts'

await sodiumReady()

test('a hash is that of label, zero and parts one after the other, short or long, again and again', () => {
  const part = (length: number, fill: number) => new Uint8Array(length).fill(fill)
  const label = 'cobijo/test'
  for (const length of [0, 1, 4_000, 4_051, 4_052, 4_053, 9_000, 3])
    expect(hash(label, part(32, 1), part(length, 2)), `${length}`).toEqual(
      sodium.crypto_generichash(
        32,
        concatenate(utf8(label), Uint8Array.of(0), part(32, 1), part(length, 2)),
        null,
      ),
    )
})
