import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OrganisationId } from '../journal/identifier.ts'
import { inventedId } from '../testing/story.ts'
import { houseOf } from './house-of.ts'
import type { Opening, Word } from './house-of.ts'

const organisation = (number: number) => inventedId(number) as OrganisationId
const [own, house, recipient, stranger] = [1, 2, 3, 4].map(organisation) as [
  OrganisationId,
  OrganisationId,
  OrganisationId,
  OrganisationId,
]

const said = (by: OrganisationId, receivedAt: number, isBeginning = false): Word => ({
  organisation: by,
  isBeginning,
  receivedAt,
})
const shut = (receivedAt: number): Word => ({
  organisation: undefined,
  isBeginning: true,
  receivedAt,
})

/** A stranger writes at any time after the case came to be known, opens it to this house or not, and shows its beginning or only its place. */
const intrusion = fc.record({
  words: fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 100 }), fc.boolean(), fc.boolean())
      .map(([at, isBeginning, isShut]) => (isShut ? shut(at) : said(stranger, at, isBeginning))),
  ),
  openings: fc.array(
    fc.integer({ min: 1, max: 100 }).map((receivedAt) => ({ grantor: stranger, receivedAt })),
  ),
})

const anyOrder = <Each>(all: readonly Each[]) =>
  fc.shuffledSubarray([...all], { minLength: all.length })

describe('one’s own case', () => {
  const first = said(own, 0, true)
  const later = fc.array(
    fc.tuple(fc.constantFrom(own, recipient), fc.integer({ min: 1 }), fc.boolean()),
  )

  test('stays one’s own whatever others write or open afterwards, in any order, for any part of what followed', () => {
    const all = fc.tuple(later, intrusion).chain(([words, more]) =>
      fc.tuple(
        fc
          .subarray([...words.map((each) => said(...each)), ...more.words])
          .chain((part) => anyOrder([first, ...part])),
        anyOrder(more.openings),
      ),
    )
    fc.assert(
      fc.property(all, ([words, openings]) => {
        expect(houseOf(own, words, openings)).toEqual({
          organisations: new Set([own]),
          isOwn: true,
          wasLetIn: false,
        })
      }),
    )
  })

  test('is one’s own before the server has it, and where what began it was erased', () => {
    expect(houseOf(own, [said(own, Infinity, true)], []).isOwn).toBe(true)
    expect(houseOf(own, [shut(Infinity), said(own, 5)], []).isOwn).toBe(true)
  })
})

describe('the case of a house that let this one in', () => {
  const opened: Opening = { grantor: house, receivedAt: 10 }

  test('is never one’s own, though what is left of it or what sorts first is one’s own word', () => {
    const ownWords = fc.array(
      fc
        .tuple(fc.oneof(fc.integer({ min: 11 }), fc.constant(Infinity)), fc.boolean())
        .map(([at, isBeginning]) => said(own, at, isBeginning)),
    )
    const held = fc
      .tuple(ownWords, fc.subarray([said(house, 0, true), said(house, 5), shut(Infinity)]))
      .chain(([mine, theirs]) => anyOrder([...mine, ...theirs]))
    fc.assert(
      fc.property(held, (words) => {
        const found = houseOf(own, words, [opened])
        expect(found).toMatchObject({ isOwn: false, wasLetIn: true })
        expect(found.organisations).toEqual(new Set([house]))
      }),
    )
  })

  test('stays that house’s whoever else writes a beginning into it, also where both came in one history', () => {
    const others = fc.array(fc.integer({ min: 0, max: 100 }))
    fc.assert(
      fc.property(others, (times) => {
        const words = [said(house, 20, true), ...times.map((at) => said(stranger, at, true))]
        expect(houseOf(own, words, [opened]).organisations).toEqual(new Set([house]))
        const late = [{ grantor: stranger, receivedAt: 11 }, opened]
        expect(houseOf(own, words, late).organisations).toEqual(new Set([house]))
      }),
    )
  })

  test('is, where its beginning is shut, of whoever opened it', () => {
    const both = [opened, { grantor: recipient, receivedAt: 5 }]
    expect(houseOf(own, [shut(Infinity)], both).organisations).toEqual(new Set([house, recipient]))
    expect(houseOf(own, [], [opened]).organisations).toEqual(new Set([house]))
  })

  test('is, where another recipient opened it, of whoever began it', () => {
    const words = [said(house, 3, true), said(recipient, 4, true)]
    const opening = { grantor: stranger, receivedAt: 5 }
    expect(houseOf(own, words, [opening]).organisations).toEqual(new Set([house]))
  })
})

test('what shows nobody’s beginning and was opened by nobody is nobody’s here', () => {
  const nobodys = { organisations: new Set(), isOwn: false, wasLetIn: false }
  expect(houseOf(own, [], [])).toEqual(nobodys)
  expect(houseOf(own, [shut(Infinity)], [])).toEqual(nobodys)
})
