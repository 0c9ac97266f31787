import { caseCompartments } from '@cobijo/domain/journal/compartment'
import type { FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import { appendItem } from '@cobijo/contract/wire/entries'
import { toAppendItem } from '@cobijo/contract/wire/entry-codec'
import { newBoxKeyPair } from '@cobijo/sealing/entry/key-bundle'
import { sodiumReady } from '@cobijo/sealing/sodium'
import {
  newDevice,
  newIdentifier,
  newMember,
  signAs,
} from '@cobijo/sealing/testing/invented-network'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAppendItem } from './item-shape.ts'

await sodiumReady()

/** Values that lie near what some field accepts. */
const odd = fc.oneof(
  fc.constantFrom(null, true, '', -1, 0, 1, 15, 16, 1.5, 2 ** 53, [], {}, [0], [[]], {
    position: 1,
  }),
  fc
    .constantFrom(20, 21, 22, 23, 42, 43, 44, 63, 64, 65, 85, 86, 87, 192, 2731, 2732, 10923, 10924)
    .map((length) => 'A'.repeat(length)),
  fc.constantFrom(
    'A'.repeat(1_398_102),
    'A'.repeat(1_398_103),
    `${'A'.repeat(42)}+`,
    `${'A'.repeat(21)}\n`,
  ),
  fc.constantFrom('00000000-0000-7000-8000-000000000000', '00000000-0000-7000-8000-00000000000A'),
  fc.constantFrom(0, 1, 16, 17, 64, 65).map((length) => new Array<number>(length).fill(3)),
)

test('the quick check of an item accepts what the schema accepts, and nothing else', () => {
  const device = newDevice(newMember(newIdentifier()))
  const reader = () => ({
    feed: newIdentifier<FeedId>(),
    generation: 1,
    publicKey: newBoxKeyPair().publicKey,
    compartments: caseCompartments,
  })
  const stream = newIdentifier<StreamId>()
  const contents = { care: { note: 'Inventada.' }, health: { note: 'Otra.' } }
  const facts = { family: 'case', state: 'open' } as const
  const sealed = signAs(device, { stream, facts, contents, readers: [reader(), reader()] })
  const text = JSON.stringify(toAppendItem(sealed))
  const change = fc.record({
    how: fc.constantFrom('replace', 'remove', 'add', 'none'),
    path: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
    value: odd,
  })
  let accepted = 0
  fc.assert(
    fc.property(fc.array(change, { maxLength: 2 }), (changes) => {
      const item: unknown = JSON.parse(text)
      for (const each of changes) apply(item, each)
      const isOne = appendItem.safeParse(item).success
      if (isOne) accepted += 1
      expect(isAppendItem(item)).toBe(isOne)
    }),
    { numRuns: 4_000 },
  )
  expect(accepted).toBeGreaterThan(400)
  for (const item of [undefined, null, 7, 'item', [], {}]) expect(isAppendItem(item)).toBe(false)
})

/** Changes one place below `item`; the path picks among the keys that are there. */
function apply(
  item: unknown,
  { how, path, value }: { how: string; path: readonly number[]; value: unknown },
): void {
  let place = item as Record<string, unknown>
  for (const [depth, step] of path.entries()) {
    const keys = Object.keys(place)
    const key = keys[step % keys.length]
    if (key === undefined) return
    const below = place[key]
    if (depth < path.length - 1 && typeof below === 'object' && below !== null) {
      place = below as Record<string, unknown>
      continue
    }
    if (how === 'replace') place[key] = value
    if (how === 'remove') Reflect.deleteProperty(place, key)
    if (how === 'add') place['more'] = value
    return
  }
}
