import { describe, expect, test } from 'vitest'
import { blocksOf } from '@cobijo/statistics/linkage/deciding/blocks'
import { fieldWords } from '@cobijo/statistics/linkage/encoding/encoded-people'
import { levelOfField } from '@cobijo/statistics/linkage/encoding/levels'
import { PeopleEncoder } from '@cobijo/statistics/linkage/encoding/people-encoder'
import { standardPasses } from '@cobijo/statistics/linkage/encoding/standard-passes'
import { readLinkageSchema } from '@cobijo/statistics/linkage/filters/linkage-schema'
import { personForm } from '@cobijo/statistics/linkage/people/person-form'
import { damages, writeDown } from '@cobijo/statistics/linkage/testing/damage'
import {
  Chance,
  inventedColumns,
  inventPeople,
} from '@cobijo/statistics/linkage/testing/invented-people'
import {
  attackByGraph,
  emptyLikeness,
  type Likeness,
  setLikeness,
} from '@cobijo/statistics/linkage/testing/graph-attack'
import { scalarDice } from '@cobijo/statistics/linkage/testing/scalar-dice'
import { isRefusal } from '@cobijo/statistics/refusal'
import { encodeRows } from './link-by-filters.ts'
import { nameReading } from './name-reading.ts'
import { keyedHash } from './study.ts'

type Rows = readonly (readonly string[])[]

/** The attacker knows exactly who is in the file, word for word: nothing could help him more. */
function attack(people: number, likenessOf: (rows: Rows, secret: string) => Likeness): number {
  const chance = new Chance(3)
  const list = inventPeople(people, chance).map((person) =>
    writeDown(person, damages.light, chance),
  )
  const order = list
    .map((_, who) => ({ who, at: chance.next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ who }) => who)
  const seen = likenessOf(
    order.map((who) => list[who]!),
    'the agencies’ secret',
  )
  const guess = attackByGraph(
    seen,
    likenessOf(list, 'a key of his own'),
    likenessOf(list, 'another'),
  )
  return order.filter((who, at) => guess[at] === who).length / people
}

/** Every pair of plain filters can be compared. */
function ofPlainFilters(rows: Rows, secret: string): Likeness {
  const schema = readLinkageSchema({
    version: 3,
    clkConfig: { l: 1024 },
    features: inventedColumns.map(({ name }) => ({
      identifier: name,
      format: { type: 'string' },
      hashing: {
        comparison: { type: 'ngram', n: 2 },
        strategy: { bitsPerFeature: 120 },
        hash: { type: 'blakeHash' },
      },
    })),
  })
  if (isRefusal(schema)) throw new Error(schema.code)
  const encoded = encodeRows(
    { headings: inventedColumns.map(({ name }) => name), rows },
    schema,
    secret,
  )
  if ('kind' in encoded) throw new Error(encoded.code)
  const filters = Uint8Array.from(Buffer.concat(encoded))
  const likeness = emptyLikeness(rows.length)
  for (let one = 0; one < rows.length; one++) {
    for (let other = 0; other < one; other++) {
      setLikeness(likeness, one, other, scalarDice(filters, one, filters, other))
    }
  }
  return likeness
}

/** Entries can be compared within blocks only: summed over the passes, how far the fields agree. */
function ofOurEntries(rows: Rows, secret: string): Likeness {
  const form = personForm(inventedColumns, nameReading)
  const encoder = new PeopleEncoder(form, keyedHash(secret), secret)
  for (const row of rows) encoder.add(form.read(row))
  const passes = standardPasses(form)
  const encoded = encoder.encode(passes)
  const likeness = emptyLikeness(rows.length)
  const width = form.fields.length * fieldWords
  passes.forEach((_, pass) => {
    const { blocks, entries } = encoded.pass(pass)
    for (const people of blocksOf(blocks)) {
      for (const [at, one] of people.entries()) {
        for (const other of people.slice(0, at)) {
          const levels = form.fields.reduce((sum, __, field) => {
            const place = field * fieldWords
            return sum + levelOfField(entries, one * width + place, entries, other * width + place)
          }, 1)
          const before = likeness.values[one * rows.length + other]!
          setLikeness(likeness, one, other, before + levels)
        }
      }
    }
  })
  return likeness
}

describe('a graph attack by somebody who knows everybody in the file', () => {
  test('finds nearly all people behind plain filters: the attack works', () => {
    const rate = attack(300, ofPlainFilters)
    process.stdout.write(`graph attack on plain filters: ${(100 * rate).toFixed(2)} %\n`)
    expect(rate).toBeGreaterThan(0.9)
  })

  test('finds fewer than 1 in 100 behind our entries', () => {
    const rate = attack(600, ofOurEntries)
    process.stdout.write(`graph attack on our entries: ${(100 * rate).toFixed(2)} %\n`)
    expect(rate).toBeLessThan(0.01)
  })
})
