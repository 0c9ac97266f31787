import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inventPeople } from '../../../../samples/names/invented-names.ts'
import type { IndexedPerson } from './indexed-person.ts'
import {
  parseShard,
  PersonIdIsNotText,
  PersonOfAnotherShard,
  PersonTwiceInShard,
  serialiseShard,
  ShardOutOfRange,
  shardOf,
} from './name-shards.ts'

const whole = { shard: 0, shardCount: 1 }

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const names = fc.record(
  {
    givenNames: text,
    firstSurname: text,
    secondSurname: text,
    otherNames: fc.array(text, { maxLength: 3 }),
    code: text,
  },
  { requiredKeys: [] },
)
const people: fc.Arbitrary<IndexedPerson[]> = fc.uniqueArray(fc.record({ id: text, names }), {
  selector: (person) => person.id,
  maxLength: 6,
})

describe('the shard of a person', () => {
  test('never changes: devices have stored by it', () => {
    // Worked out by an independent program.
    const ids = [
      '',
      'a',
      '019abcde-0000-7000-8000-000000000001',
      '019abcde-0000-7000-8000-000000000002',
    ]
    expect(ids.map((id) => shardOf(id, 64))).toEqual([11, 51, 5, 57])
    expect(ids.map((id) => shardOf(id, 4096))).toEqual([3083, 435, 4037, 1401])
  })

  test('is spread evenly over ids that differ only in their last digits', () => {
    const sizes = Array.from({ length: 64 }, () => 0)
    for (const { id } of inventPeople({ seed: 1, count: 20_000 })) sizes[shardOf(id, 64)]!++
    // 312 on average; a fair spread stays within five standard deviations (17.5 each).
    expect(Math.max(...sizes)).toBeLessThan(400)
    expect(Math.min(...sizes)).toBeGreaterThan(224)
  })

  test.each([0, -1, 1.5, 4097, Number.NaN])('%s shards are a fault', (count) => {
    expect(() => shardOf('a', count)).toThrow(ShardOutOfRange)
  })
})

describe('the bytes of a shard', () => {
  test('are these, for ever: version 1', () => {
    const bytes = serialiseShard(
      [
        { id: 'b', names: { firstSurname: 'Núñez', otherNames: ['Z', 'A', 'Z', ''], code: '' } },
        { id: 'a', names: { givenNames: 'Ana' } },
      ],
      whole,
    )
    expect(Buffer.from(bytes).toString('hex')).toBe(
      '434e5301' +
        '010002' +
        '016101' +
        '03416e61' +
        '01620a' +
        '074ec3bac3b1657a' +
        '02' +
        '0141' +
        '015a',
    )
  })

  test('are the same for the same people, in whatever order they and their other names came', () => {
    fc.assert(
      fc.property(people, (these) => {
        const turned = these.toReversed().map(({ id, names: { otherNames, ...rest } }) => ({
          id,
          names:
            otherNames === undefined
              ? rest
              : { ...rest, otherNames: [...otherNames, ...otherNames].reverse() },
        }))
        expect(serialiseShard(turned, whole)).toEqual(serialiseShard(these, whole))
      }),
    )
  })

  test('are read back to the same bytes', () => {
    fc.assert(
      fc.property(people, (these) => {
        const bytes = serialiseShard(these, whole)
        const parsed = parseShard(bytes)
        if (parsed.kind === 'refused') throw new Error(parsed.code)
        expect(parsed.people).toHaveLength(these.length)
        expect(serialiseShard(parsed.people, parsed)).toEqual(bytes)
      }),
    )
  })

  test('bring back every part of a name', () => {
    const person = {
      id: 'x',
      names: {
        givenNames: 'Mekel',
        firstSurname: "Tz'unun",
        secondSurname: 'Núñez',
        otherNames: ['Miguel', '王'],
        code: 'TAP-1',
      },
    }
    const parsed = parseShard(serialiseShard([person], whole))
    expect(parsed).toEqual({ kind: 'parsed', ...whole, people: [person] })
  })

  test('of 50,000 people in 64 shards are some 50 kB each', () => {
    const shard = inventPeople({ seed: 1, count: 50_000 }).filter(({ id }) => shardOf(id, 64) === 5)
    const bytes = serialiseShard(shard, { shard: 5, shardCount: 64 })
    expect(bytes.length / shard.length).toBeLessThan(70)
  })

  test('with a person of another shard, twice the same or an id that is no text are faults', () => {
    const ana = { id: 'a', names: { givenNames: 'Ana' } }
    const elsewhere = { shard: (shardOf('a', 8) + 1) % 8, shardCount: 8 }
    expect(() => serialiseShard([ana], elsewhere)).toThrow(PersonOfAnotherShard)
    expect(() => serialiseShard([ana, ana], whole)).toThrow(PersonTwiceInShard)
    expect(() => serialiseShard([{ id: '\uD800', names: {} }], whole)).toThrow(PersonIdIsNotText)
    expect(() => serialiseShard([], { shard: 8, shardCount: 8 })).toThrow(ShardOutOfRange)
  })
})

describe('malformed bytes are refused with a code', () => {
  const head = '434e5301' + '010001'
  test.each([
    ['nothing', '', 'name-shard-truncated'],
    ['other bytes', '7b7d7b7d', 'name-shard-unrecognised'],
    ['another version', '434e5302' + '010000', 'name-shard-version-unknown'],
    ['an end too early', `${head}0161`, 'name-shard-truncated'],
    ['a text longer than the rest', `${head}016101ff7f41`, 'name-shard-truncated'],
    ['bytes after the end', '434e5301' + '010000' + '00', 'name-shard-trailing-bytes'],
    ['a name that is not UTF-8', `${head}01610102c328`, 'name-shard-text-malformed'],
    ['an empty field', `${head}01610100`, 'name-shard-not-canonical'],
    ['a field that nobody knows', `${head}016120`, 'name-shard-not-canonical'],
    ['a number longer than needed', '434e5301' + '01008000', 'name-shard-not-canonical'],
    ['a number without end', '434e5301' + '0100ffffffffff01', 'name-shard-not-canonical'],
    ['no other names where there should be', `${head}01610800`, 'name-shard-not-canonical'],
    ['other names out of order', `${head}0161080201420141`, 'name-shard-not-canonical'],
    ['no shards', '434e5301' + '000000', 'name-shard-not-canonical'],
    ['a shard beyond the last', '434e5301' + '010100', 'name-shard-not-canonical'],
    [
      'people out of order',
      '434e5301' + '010002' + '016200' + '016100',
      'name-shard-not-canonical',
    ],
    ['a person twice', '434e5301' + '010002' + '016100' + '016100', 'name-shard-not-canonical'],
  ])('%s', (_what, hex, code) => {
    expect(parseShard(new Uint8Array(Buffer.from(hex, 'hex')))).toEqual({ kind: 'refused', code })
  })

  test('a person of another shard', () => {
    const bytes = serialiseShard([{ id: 'a', names: {} }], {
      shard: shardOf('a', 8),
      shardCount: 8,
    })
    bytes[5] = (bytes[5]! + 1) % 8
    expect(parseShard(bytes)).toEqual({ kind: 'refused', code: 'name-shard-foreign-person' })
  })

  test('whatever is changed in a shard, it is refused or it is a shard of its own', () => {
    const some = inventPeople({ seed: 5, count: 4 })
    const bytes = serialiseShard(some, whole)
    const place = fc.nat({ max: bytes.length - 1 })
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Uint8Array.from(bytes)
        changed[at]! ^= change
        const parsed = parseShard(changed)
        if (parsed.kind === 'refused') return
        expect(serialiseShard(parsed.people, parsed)).toEqual(changed)
      }),
      { numRuns: 3000 },
    )
  })

  test('every shard that was cut off', () => {
    const bytes = serialiseShard(inventPeople({ seed: 5, count: 4 }), whole)
    for (let length = 0; length < bytes.length; length++) {
      expect(parseShard(bytes.subarray(0, length))).toEqual({
        kind: 'refused',
        code: 'name-shard-truncated',
      })
    }
  })

  test('any bytes are answered', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (tail) => {
        const bytes = Uint8Array.from([0x43, 0x4e, 0x53, 1, ...tail])
        const parsed = parseShard(bytes)
        if (parsed.kind === 'refused') return
        expect(serialiseShard(parsed.people, parsed)).toEqual(bytes)
      }),
      { numRuns: 3000 },
    )
  })
})
