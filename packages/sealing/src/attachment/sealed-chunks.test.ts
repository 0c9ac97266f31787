import { describe, expect, test } from 'vitest'
import { concatenate, randomBytes } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { sodiumReady } from '../sodium.ts'
import {
  AttachmentUnreadable,
  chunkBytes,
  chunksFor,
  openChunks,
  sealChunks,
  sealedChunkBytes,
} from './sealed-chunks.ts'
import type { ChunkOpening } from './sealed-chunks.ts'

await sodiumReady()

function invented(length: number): Bytes {
  const block = randomBytes(60_000)
  return concatenate(
    ...Array.from({ length: Math.ceil(length / block.length) }, () => block),
  ).slice(0, length)
}

function codeOf(opening: ChunkOpening, chunks: readonly Bytes[]): string | undefined {
  try {
    openChunks(opening, chunks)
  } catch (fault) {
    if (fault instanceof AttachmentUnreadable) return fault.code
    throw fault
  }
  return undefined
}

test('what was sealed opens again, whatever its length', () => {
  for (const length of [1, 1000, chunkBytes - 1, chunkBytes, 2 * chunkBytes + 5]) {
    const plain = invented(length)
    const sealed = sealChunks(plain)
    expect(openChunks(sealed, sealed.chunks)).toEqual(plain)
  }
})

test('a length tells nothing but 1, 2, 4, 8 or 16 chunks of one size; more is refused', () => {
  expect(
    [1, chunkBytes - 1, chunkBytes, 3 * chunkBytes, 16 * chunkBytes - 1].map(chunksFor),
  ).toEqual([1, 1, 2, 4, 16])
  expect(() => chunksFor(16 * chunkBytes)).toThrow(RangeError)
  expect(() => chunksFor(0)).toThrow(RangeError)
  const { chunks } = sealChunks(invented(3 * chunkBytes))
  expect(chunks.map(({ length }) => length)).toEqual([1, 2, 3, 4].map(() => sealedChunkBytes))
})

test('no two sealings of one picture look alike', () => {
  const plain = randomBytes(500)
  expect(sealChunks(plain).hashes).not.toEqual(sealChunks(plain).hashes)
})

describe('refused with a code is', () => {
  const plain = invented(2 * chunkBytes + 9)
  const sealed = sealChunks(plain)
  const [one, two, three, four] = sealed.chunks as [Bytes, Bytes, Bytes, Bytes]
  const other = sealChunks(plain)

  test('one changed bit', () => {
    const changed = one.slice()
    changed[77] = (changed[77] ?? 0) ^ 1
    expect(codeOf(sealed, [changed, two, three, four])).toBe('attachment-changed')
  })

  test('one that is cut, missing or one too many', () => {
    expect(codeOf(sealed, [one.subarray(0, 900), two, three, four])).toBe('attachment-changed')
    expect(codeOf(sealed, [one, two, three])).toBe('attachment-incomplete')
    expect(codeOf(sealed, [one, two, three, four, four])).toBe('attachment-incomplete')
  })

  test('two that changed places, also where the hashes changed with them', () => {
    expect(codeOf(sealed, [two, one, three, four])).toBe('attachment-changed')
    const [a, b, c, d] = sealed.hashes as [Bytes, Bytes, Bytes, Bytes]
    const swapped = { ...sealed, hashes: [b, a, c, d] }
    expect(codeOf(swapped, [two, one, three, four])).toBe('attachment-changed')
  })

  test('fewer, where the hashes are fewer too: a chunk knows how many there are', () => {
    const fewer = { ...sealed, hashes: sealed.hashes.slice(0, 2) }
    expect(codeOf(fewer, [one, two])).toBe('attachment-changed')
  })

  test('one of another picture, played in again', () => {
    const replayed = other.chunks[0] as Bytes
    expect(codeOf(sealed, [replayed, two, three, four])).toBe('attachment-changed')
    const named = { ...sealed, hashes: [other.hashes[0] as Bytes, ...sealed.hashes.slice(1)] }
    expect(codeOf(named, [replayed, two, three, four])).toBe('attachment-changed')
  })

  test('a length or digest that its entry did not say', () => {
    expect(codeOf({ ...sealed, length: sealed.length - 1 }, sealed.chunks)).toBe(
      'attachment-changed',
    )
    expect(codeOf({ ...sealed, digest: randomBytes(32) }, sealed.chunks)).toBe('attachment-changed')
  })
})
