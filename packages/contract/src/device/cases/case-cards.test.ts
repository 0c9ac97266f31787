import { cardEdition } from '@cobijo/domain/views/card'
import { inventedClocks } from '@cobijo/domain/testing/first-night'
import { expect, test } from 'vitest'
import { isByOlderProgram } from './case-cards.ts'

const country = { legalGrounds: [], closurePhrases: [], clocks: inventedClocks }
const current = { cardEdition, clocksEdition: inventedClocks.edition }

test('a card is folded anew where its program told less than cards tell now, or knew older clocks', () => {
  const isOlder = (card: Partial<typeof current>) => isByOlderProgram({ country }, card)
  expect(isOlder(current)).toBe(false)
  expect(isOlder({ ...current, cardEdition: cardEdition + 1 })).toBe(false)
  expect(isOlder({ ...current, cardEdition: cardEdition - 1 })).toBe(true)
  expect(isOlder({ clocksEdition: current.clocksEdition })).toBe(true)
  expect(isOlder({ ...current, clocksEdition: current.clocksEdition - 1 })).toBe(true)
})
