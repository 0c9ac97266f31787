import { caseCompartments } from '@cobijo/domain/journal/compartment'
import type { FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import { toAppendItem } from '@cobijo/contract/wire/entry-codec'
import { utf8 } from '@cobijo/sealing/bytes'
import { newBoxKeyPair } from '@cobijo/sealing/entry/key-bundle'
import { sodiumReady } from '@cobijo/sealing/sodium'
import {
  newDevice,
  newIdentifier,
  newMember,
  signAs,
} from '@cobijo/sealing/testing/invented-network'
import { expect, test } from 'vitest'
import { readBatch } from './inspect-batch.ts'
import { packReading, unpackReading } from './inspection-message.ts'

await sodiumReady()

const device = newDevice(newMember(newIdentifier()))
const deviceKeys = new Map([[device.id, device.keys.publicKey]])

function itemsOf(count: number) {
  const compartments = [caseCompartments, ['care', 'identity'], ['essential']] as const
  const readers = compartments.map((each) => ({
    feed: newIdentifier<FeedId>(),
    generation: 1,
    publicKey: newBoxKeyPair().publicKey,
    compartments: each,
  }))
  return Array.from({ length: count }, (_, at) =>
    toAppendItem(
      signAs(device, {
        stream: newIdentifier<StreamId>(),
        facts: { family: 'case', state: 'open', urgency: 'urgent' },
        contents: {
          care: { note: 'x'.repeat(at * 37) },
          identity: { name: 'Inventada' },
          essential: { diet: 'none' },
        },
        readers,
      }),
    ),
  )
}

test('a body that is decoded in place gives the same items as its parsed text', () => {
  const items = itemsOf(12)
  const [first, ...others] = items
  const wrong = [{ ...first, more: 1 }, null, { ...first, parts: [] }, ...others]
  const all = [...items, ...wrong]
  const body = utf8(JSON.stringify({ items: all }, null, 1))
  expect(readBatch(body, deviceKeys)).toEqual(readBatch(all, deviceKeys))
})

test('a reading that was handed to another thread is the same reading', () => {
  const items = [...itemsOf(3), 'no item']
  const reading = readBatch(items, deviceKeys)
  const packed = packReading(readBatch(utf8(JSON.stringify({ items })), deviceKeys))
  const handed = structuredClone(packed, { transfer: [packed.places.buffer, ...packed.buffers] })
  expect(unpackReading(handed, deviceKeys)).toMatchObject(reading)
})

test('an item beyond measure is refused, and the others are taken', () => {
  const [item] = itemsOf(1)
  const body = utf8(`{"items":[[${'1,'.repeat(3_000)}1],${JSON.stringify(item)}]}`)
  const reading = readBatch(body, deviceKeys)
  expect(reading).toMatchObject({
    kind: 'batch',
    items: [{ kind: 'refused', code: 'field-invalid' }, { kind: 'inspected' }],
  })
})

test('a body of another form is refused as a whole', () => {
  const [item] = itemsOf(1)
  const text = JSON.stringify({ items: [item] })
  const refusalOf = (body: Uint8Array) => readBatch(body, deviceKeys)
  const malformed = { kind: 'refused', code: 'body-malformed' }
  expect(refusalOf(utf8(text.slice(0, -1)))).toEqual(malformed)
  expect(refusalOf(utf8(text.replace('"facts"', '"facts')))).toEqual(malformed)
  expect(refusalOf(Uint8Array.of(...utf8(text), 0xff))).toEqual(malformed)
  expect(refusalOf(utf8('{"items":[]}'))).toMatchObject({ code: 'field-invalid', field: 'items' })
  expect(refusalOf(utf8(`{"items":[${'1,'.repeat(1_000)}1]}`))).toMatchObject({
    code: 'field-invalid',
    field: 'items',
  })
})
