import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { comparePass } from '../deciding/compare-pass.ts'
import { levelsOf } from '../deciding/pattern.ts'
import { reviewItems } from '../deciding/review.ts'
import type { NameReading } from '../people/name-reading.ts'
import { personForm } from '../people/person-form.ts'
import { fieldWords } from './encoded-people.ts'
import { level } from './levels.ts'
import { agreementOf, PeopleEncoder } from './people-encoder.ts'

const reading: NameReading = {
  words: (name) =>
    name
      .toLowerCase()
      .split(' ')
      .filter(Boolean)
      .map((letters) => ({ letters })),
  sounds: (letters) => [letters.replaceAll('z', 's')],
  otherForms: () => [],
}
const form = personForm(
  [
    { name: 'names', role: 'given-names' },
    { name: 'first', role: 'surname' },
    { name: 'second', role: 'surname' },
    { name: 'born', role: 'birth-date' },
    { name: 'town', role: 'text' },
  ],
  reading,
)
const hash = (secret: string) => (text: string) =>
  createHmac('sha256', secret).update(text).digest()
const passes = [[form.attributes.findIndex(({ name }) => name === 'surnames, first')]]
const fieldAt = (name: string) => form.fields.findIndex((field) => field.name === name)

function encode(rows: readonly (readonly string[])[], secret = 'secret', label = 'label') {
  const encoder = new PeopleEncoder(form, hash(secret), label)
  for (const row of rows) encoder.add(form.read(row))
  return encoder.encode(passes)
}

/** The levels of the only pair. */
function levelsBetween(one: readonly string[], other: readonly string[]): number[] {
  const compared = comparePass({
    ...encode([one, other]).pass(0),
    starts: [0, 2],
    fields: form.fields.length,
    roughWeights: [],
    leastWeight: 0,
  })
  expect(compared.pairs).toBe(1)
  return levelsOf(compared.patterns[0]!.pattern, form.fields)
}

const ana = ['Ana Luz', 'Mora', 'Zelaya', '1990-05-17', 'Nueva Cana']

describe('entries', () => {
  test('of one block show in which fields two people agree, whichever surname came first', () => {
    const levels = levelsBetween(ana, ['Rut', 'Zelaya', 'Mora', '1990-05-17', 'Puerto Lila'])
    expect(levels[fieldAt('surnames')]).toBeGreaterThanOrEqual(level.equal)
    expect(levels[fieldAt('birth-year')]).toBeGreaterThanOrEqual(level.equal)
    expect(levels[fieldAt('birthday')]).toBeGreaterThanOrEqual(level.equal)
    expect(levels[fieldAt('given-names')]).toBe(level.differs)
    expect(levels[fieldAt('town')]).toBe(level.differs)
  })

  test('tell a missing field from one that differs, also where both miss it', () => {
    const without = ['Ana Luz', 'Mora', 'Zelaya', '', '']
    for (const other of [ana, without]) {
      const levels = levelsBetween(without, other)
      expect(levels[fieldAt('birth-year')]).toBe(level.missing)
      expect(levels[fieldAt('town')]).toBe(level.missing)
      expect(levels[fieldAt('given-names')]).toBeGreaterThanOrEqual(level.equal)
    }
  })

  test('a spelling that sounds the same and a year beside the right one are near', () => {
    const levels = levelsBetween(ana, ['Ana Luz', 'Mora', 'Selaya', '1991', 'Nueva Cama'])
    expect(levels[fieldAt('surnames')]).toBeGreaterThanOrEqual(level.similar)
    expect(levels[fieldAt('surnames')]).toBeLessThan(level.equal)
    expect(levels[fieldAt('birth-year')]).toBeGreaterThanOrEqual(level.similar)
    expect(levels[fieldAt('birthday')]).toBe(level.missing)
    expect(levels[fieldAt('town')]).toBeGreaterThanOrEqual(level.similar)
  })

  test('one alone is random bits: each bit is set in half of many people who share nothing', () => {
    const people = Array.from({ length: 2_000 }, (_, at) => [
      'Ana',
      `Q${at.toString(26)}a`,
      '',
      at % 2 === 0 ? '' : '1990-05-17',
      'Nueva Cana',
    ])
    const { entries } = encode(people).pass(0)
    const words = form.fields.length * fieldWords
    for (let bit = 0; bit < words * 32; bit++) {
      let set = 0
      for (let row = 0; row < people.length; row++) {
        set += (entries[row * words + (bit >>> 5)]! >>> (bit & 31)) & 1
      }
      // Five standard deviations of 2,000 tosses.
      expect(Math.abs(set - 1_000)).toBeLessThan(112)
    }
  })

  test('who lacks the attributes of a pass meets nobody in it', () => {
    const nameless = ['Ana', '', '', '1990-05-17', 'Nueva Cana']
    const { blocks } = encode([nameless, nameless]).pass(0)
    expect(blocks.slice(0, 2)).not.toEqual(blocks.slice(2, 4))
  })

  test('are other bits under another secret, and the same ones under the same', () => {
    const [one, again, other] = ['a', 'a', 'b'].map((secret) => encode([ana], secret).pass(0))
    expect(again).toEqual(one)
    expect(other!.blocks).not.toEqual(one!.blocks)
    expect(other!.entries).not.toEqual(one!.entries)
  })
})

test('a review shows patterns and how many pairs have them, and neither rows nor values', () => {
  const pattern = 0
  const pair = { left: 3, right: 8, pattern, weight: 10, logOdds: 0 }
  const items = reviewItems(
    {
      kind: 'weighed-people',
      starts: [0, 5, 10],
      pairs: [pair, { ...pair, left: 4 }, { ...pair, left: 1, logOdds: 20 }],
      compared: 3,
      passes: [],
      weights: [],
      setAside: [],
      passedOver: { blocks: 0, people: 0 },
      prior: { between: -10, within: -16 },
    },
    agreementOf(form, passes),
    { least: 0.1, most: 0.9 },
  )
  expect(items).toHaveLength(1)
  expect(Object.keys(items[0]!).sort()).toEqual(['agreement', 'item', 'pairs', 'posterior'])
  expect(items[0]).toMatchObject({ pairs: 2, posterior: 0.5 })
  expect(Object.keys(items[0]!.agreement)).not.toContain('all-names')
})
