import type { FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { randomBytes } from './bytes.ts'
import { openCard, sealCard, verifyCard } from './card.ts'
import { newBoxKeyPair } from './entry/key-bundle.ts'
import { openNameShard, sealNameShard } from './name-shard.ts'
import { sodiumReady } from './sodium.ts'
import { newDevice, newIdentifier, newMember } from './testing/invented-network.ts'

beforeAll(sodiumReady)

describe('a card', () => {
  function made() {
    const feed = newIdentifier<FeedId>()
    const stream = newIdentifier<StreamId>()
    const keys = newBoxKeyPair()
    const device = newDevice(newMember(newIdentifier()))
    const content = { name: 'Persona Inventada', open: 3 }
    const group = { generation: 2, box: keys.publicKey }
    const card = sealCard(content, { feed, stream, foldedTo: 41 }, group, device)
    return { feed, card, keys, device, content }
  }

  test('opens for the group and verifies for the device that folded it', () => {
    const { feed, card, keys, device, content } = made()
    expect(verifyCard(feed, card, device.keys.publicKey)).toBe(true)
    expect(openCard(card, keys)).toEqual(content)
    expect(openCard(card, newBoxKeyPair())).toEqual(refused('card-not-opened'))
  })

  test('does not verify for another feed, stream, position, generation, content or device', () => {
    const { feed, card, device } = made()
    const key = device.keys.publicKey
    expect(verifyCard(newIdentifier<FeedId>(), card, key)).toBe(false)
    for (const other of [
      { ...card, stream: newIdentifier<StreamId>() },
      { ...card, foldedTo: 42 },
      { ...card, generation: 3 },
      { ...card, device: newDevice(device.member).id },
      { ...card, sealed: made().card.sealed },
    ])
      expect(verifyCard(feed, other, key)).toBe(false)
    expect(verifyCard(feed, card, made().device.keys.publicKey)).toBe(false)
  })

  test('tells its length only roughly', () => {
    const { feed, card, keys, device } = made()
    const place = { feed, stream: card.stream, foldedTo: 41 }
    const group = { generation: 2, box: keys.publicKey }
    const longer = sealCard({ name: 'Persona Inventada de Nombre Largo' }, place, group, device)
    expect(longer.sealed.length).toBe(card.sealed.length)
  })
})

describe('a shard of the name index', () => {
  const place = { feed: '0198a000-0000-7000-8000-00000000000f' as FeedId, shard: 3, version: 9 }

  test('opens with the group key at its own place and nowhere else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        const group = newBoxKeyPair()
        const sealed = sealNameShard(bytes, place, group)
        expect(openNameShard(sealed, place, group)).toEqual(bytes)
        const code = refused('name-shard-not-opened')
        expect(openNameShard(sealed, { ...place, shard: 4 }, group)).toEqual(code)
        expect(openNameShard(sealed, { ...place, version: 8 }, group)).toEqual(code)
        expect(openNameShard(sealed, { ...place, feed: newIdentifier() }, group)).toEqual(code)
        expect(openNameShard(sealed, place, newBoxKeyPair())).toEqual(code)
      }),
      { numRuns: 30 },
    )
  })

  test('notices any changed bit and bytes that are none', () => {
    const group = newBoxKeyPair()
    const sealed = sealNameShard(randomBytes(40), place, group)
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const changed = sealed.slice()
        changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7))
        expect(openNameShard(changed, place, group)).toEqual(refused('name-shard-not-opened'))
      }),
    )
    for (const length of [0, 1, 23, 24, 39])
      expect(openNameShard(new Uint8Array(length), place, group)).toEqual(
        refused('name-shard-not-opened'),
      )
  })
})
