import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { Chance } from '../testing/invented-people.ts'
import { scalarDice } from '../testing/scalar-dice.ts'
import { closePairs } from './close-pairs.ts'
import { diceModule, filterBytes } from './dice-module.ts'
import { estimateThreshold } from './estimate-threshold.ts'
import { matchOneToOne } from './match-one-to-one.ts'
import { orderFilters } from './ordered-filters.ts'

/** Filters in families, so that there are pairs of every likeness; full and empty ones among them. */
function inventFilters(count: number, families: number, seed: number): Uint8Array {
  const chance = new Chance(seed)
  const family = new Chance(1)
  const roots = Array.from({ length: families }, () =>
    Uint8Array.from({ length: filterBytes }, () => family.below(256)),
  )
  const filters = new Uint8Array(count * filterBytes)
  for (let row = 0; row < count; row++) {
    const root = roots[row % families]!
    const damage = chance.next() * 0.4
    for (let at = 0; at < filterBytes; at++) {
      const byte = chance.happens(damage) ? chance.below(256) : root[at]!
      filters[row * filterBytes + at] = row === 3 ? 0 : row === 4 ? 255 : byte
    }
  }
  return filters
}

function allPairs(left: Uint8Array, right: Uint8Array, threshold: number): string[] {
  const found: string[] = []
  for (let one = 0; one < left.length / filterBytes; one++) {
    for (let other = 0; other < right.length / filterBytes; other++) {
      if (scalarDice(left, one, right, other) >= threshold) found.push(`${one} ${other}`)
    }
  }
  return found.sort()
}

function found(left: Uint8Array, right: Uint8Array, threshold: number): string[] {
  const [one, other] = [orderFilters(left), orderFilters(right)]
  const pairs = closePairs(one, other, threshold)
  return Array.from(
    { length: pairs.count },
    (_, at) => `${one.rows[pairs.left[at]!]} ${other.rows[pairs.right[at]!]}`,
  ).sort()
}

describe('comparing filters', () => {
  test.each([0.05, 0.5, 0.6, 0.75, 0.9, 1])(
    'finds the pairs that byte-by-byte counting finds, at Dice %s',
    (threshold) => {
      const [left, right] = [inventFilters(203, 9, 2), inventFilters(131, 9, 3)]
      const expected = allPairs(left, right, threshold)
      expect(expected.length).toBeGreaterThan(threshold < 0.9 ? 100 : 0)
      expect(found(left, right, threshold)).toEqual(expected)
    },
  )

  test('keeps a pair whose Dice is exactly the threshold', () => {
    const [left, right] = [inventFilters(40, 4, 5), inventFilters(40, 4, 6)]
    const exact = scalarDice(left, 7, right, 11)
    expect(found(left, right, exact)).toContain('7 11')
    expect(found(left, right, exact + 1e-9)).not.toContain('7 11')
  })

  test('stripes together find what one run finds, also past the first tile', () => {
    const [left, right] = [
      orderFilters(inventFilters(37, 9, 2)),
      orderFilters(inventFilters(4_200, 9, 3)),
    ]
    const whole = closePairs(left, right, 0.8)
    const parts = [0, 1, 2].map((part) => closePairs(left, right, 0.8, { stripe: { part, of: 3 } }))
    expect(whole.count).toBeGreaterThan(100)
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(whole.count)
  })

  test('the module is put together to the same bytes each time', () => {
    const digest = createHash('sha256').update(diceModule(5)).digest('hex')
    expect(digest).toBe('2314f061fd490254a984f4ee187ea47cf0afc022a4a9fa18823a99fcf1a6f520')
  })
})

describe('matching one to one', () => {
  const threshold = 0.6
  function matches(left: Uint8Array, right: Uint8Array): string[] {
    const [one, other] = [orderFilters(left), orderFilters(right)]
    return matchOneToOne(closePairs(one, other, threshold), one, other).map(
      (pair) => `${pair.left} ${pair.right} ${pair.dice}`,
    )
  }

  test('takes pairs by falling Dice and nobody twice', () => {
    const [left, right] = [inventFilters(60, 9, 2), inventFilters(70, 9, 3)]
    const free = new Set<string>()
    const expected: string[] = []
    const pairs = allPairs(left, right, threshold)
      .map((pair) => pair.split(' ').map(Number) as [number, number])
      .map(([one, other]) => ({ one, other, dice: scalarDice(left, one, right, other) }))
      .sort((a, b) => b.dice - a.dice)
    for (const { one, other, dice } of pairs) {
      if (free.has(`l${one}`) || free.has(`r${other}`)) continue
      free.add(`l${one}`).add(`r${other}`)
      expected.push(`${one} ${other} ${dice}`)
    }
    expect(matches(left, right).sort()).toEqual(expected.sort())
  })

  test('the order of rows and of files changes nothing', () => {
    const [left, right] = [inventFilters(60, 9, 2), inventFilters(70, 9, 3)]
    const turned = new Uint8Array(left.length)
    for (let row = 0; row < 60; row++) {
      turned.set(
        left.subarray(row * filterBytes, (row + 1) * filterBytes),
        (59 - row) * filterBytes,
      )
    }
    const straight = matches(left, right)
    const byTurned = matches(turned, right).map((pair) => {
      const [one, ...rest] = pair.split(' ')
      return [59 - Number(one), ...rest].join(' ')
    })
    const exchanged = matches(right, left).map((pair) => {
      const [one, other, dice] = pair.split(' ')
      return [other, one, dice].join(' ')
    })
    expect(byTurned.sort()).toEqual(straight.sort())
    expect(exchanged.sort()).toEqual(straight.sort())
  })
})

test('the threshold lies between strangers and families where the two are apart', () => {
  const random = (seed: number) => {
    const chance = new Chance(seed)
    return Uint8Array.from({ length: 300 * filterBytes }, () => chance.below(256))
  }
  const left = random(1)
  // Half of the rows occur again, each with some bytes changed.
  const right = random(2)
  const chance = new Chance(3)
  for (let at = 0; at < 150 * filterBytes; at++) {
    right[at] = chance.happens(0.1) ? right[at]! : left[at]!
  }
  const threshold = estimateThreshold(orderFilters(left), orderFilters(right))
  expect(threshold).toBeGreaterThan(0.55)
  expect(threshold).toBeLessThan(0.95)
})
