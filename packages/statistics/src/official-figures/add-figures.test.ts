import { expect, test } from 'vitest'
import { addFigures } from './add-figures.ts'
import type { OfficialFigure } from './figure.ts'
import { inventedFigure, inventedLedger } from './testing/invented-ledger.ts'

const add = (...figures: readonly OfficialFigure[]) =>
  addFigures(figures, new Map(inventedLedger(figures).populations.map((each) => [each.code, each])))
const year = (from: string) => ({ kind: 'window', from, to: from, year: 'calendar' }) as const

test('two years of one thing add up; hidden counts give a range', () => {
  expect(add(inventedFigure('a', 51), inventedFigure('b', 31, { period: year('2020') }))).toEqual({
    kind: 'sum',
    low: 82,
    high: 82,
  })
  const hidden = { value: { kind: 'below', limit: 5 }, period: year('2020') } as const
  expect(add(inventedFigure('a', 51), inventedFigure('b', 0, hidden))).toEqual({
    kind: 'sum',
    low: 51,
    high: 55,
  })
  const women = inventedFigure('a', 51, { population: 'found-women' })
  expect(add(women, inventedFigure('b', 9, { population: 'found-men' }))).toMatchObject({ low: 60 })
})

test('BR-49: people found, screened, presumed and identified are never one sum', () => {
  for (const stage of ['screened', 'presumed', 'identified'] as const)
    expect(add(inventedFigure('a', 51), inventedFigure('b', 14, { stage }))).toMatchObject({
      code: 'definitions-differ',
      field: 'stage',
    })
  expect(
    add(inventedFigure('a', 7315, { category: 'smuggling' }), inventedFigure('b', 14)),
  ).toMatchObject({ code: 'definitions-differ', field: 'category' })
})

test('BR-55: participations are not persons', () => {
  expect(
    add(inventedFigure('a', 80), inventedFigure('b', 120, { unit: 'participations' })),
  ).toMatchObject({ code: 'definitions-differ', field: 'unit' })
})

test('estimates, shares and figures that may hold the same people are not added', () => {
  expect(add(inventedFigure('a', 20_000, { method: 'estimated' }))).toMatchObject({
    code: 'not-additive',
  })
  expect(add(inventedFigure('a', 60, { unit: 'percent' }))).toMatchObject({ code: 'not-additive' })
  expect(add(inventedFigure('a', 51), inventedFigure('b', 20))).toMatchObject({
    code: 'figures-overlap',
  })
  expect(
    add(inventedFigure('a', 51), inventedFigure('b', 20, { population: 'assisted' })),
  ).toMatchObject({ code: 'figures-overlap' })
  expect(add()).toMatchObject({ code: 'nothing-to-add' })
})
