import type { EntryHash } from '@cobijo/domain/journal/identifier'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { newSignKeyPair } from './account/sign-key-pair.ts'
import { randomBytes, toHexadecimal } from './bytes.ts'
import { firstRolling, nextRolling } from './feed-rolling.ts'
import { makeReceipt, signFeedHead, verifyFeedHead, verifyReceipt } from './server-key.ts'
import { sodiumReady } from './sodium.ts'
import { newIdentifier } from './testing/invented-network.ts'

beforeAll(sodiumReady)

function receipt() {
  return {
    organisation: newIdentifier<string>(),
    id: newIdentifier<string>(),
    receivedAt: 1_795_000_000_000,
    hashes: [1, 2, 3].map(() => toHexadecimal(randomBytes(32)) as EntryHash),
  }
}

test('a receipt tells what the pinned server vouched for, and another key vouches for nothing', () => {
  const key = newSignKeyPair()
  const made = receipt()
  const signed = makeReceipt(made, key)
  expect(verifyReceipt(signed, key.publicKey)).toEqual(made)
  expect(verifyReceipt(signed, newSignKeyPair().publicKey)).toBeUndefined()
})

test('a receipt with any bit changed is none', () => {
  const key = newSignKeyPair()
  const signed = makeReceipt(receipt(), key)
  fc.assert(
    fc.property(fc.nat(signed.bytes.length * 8 - 1), (bit) => {
      const bytes = signed.bytes.slice()
      bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7))
      expect(verifyReceipt({ ...signed, bytes }, key.publicKey)).toBeUndefined()
    }),
  )
})

test('a head is signed for its feed, position and rolling hash, and is no receipt', () => {
  const key = newSignKeyPair()
  const head = { feed: newIdentifier<string>(), position: 7, rolling: randomBytes(32) }
  const signature = signFeedHead(head, key)
  expect(verifyFeedHead(head, signature, key.publicKey)).toBe(true)
  for (const other of [
    { ...head, feed: newIdentifier<string>() },
    { ...head, position: 8 },
    { ...head, rolling: randomBytes(32) },
  ])
    expect(verifyFeedHead(other, signature, key.publicKey)).toBe(false)
  const bytes = new Uint8Array([...head.rolling])
  expect(verifyReceipt({ bytes, signature }, key.publicKey)).toBeUndefined()
})

test('the rolling hash depends on the feed, on every entry and on their order', () => {
  const [one, other] = receipt().hashes as [EntryHash, EntryHash]
  const feed = newIdentifier<never>()
  const roll = (hashes: readonly EntryHash[], start = feed) =>
    toHexadecimal(
      hashes.reduce((before, hash, at) => nextRolling(before, at + 1, hash), firstRolling(start)),
    )
  const distinct = new Set([
    roll([one, other]),
    roll([other, one]),
    roll([one]),
    roll([one, one]),
    roll([one, other], newIdentifier<never>()),
  ])
  expect(distinct.size).toBe(5)
})
