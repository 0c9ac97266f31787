import { expect, test } from 'vitest'
import { notifyAuthority } from '../clock/notice/notify-authority.ts'
import { familyMoved } from '../family/family-moved.ts'
import { FamilyOf } from '../testing/family-of.ts'
import { asha, by } from '../testing/first-night.ts'
import type { FirstNight } from '../testing/first-night.ts'
import { GirlAndPanel } from '../testing/girl-and-panel.ts'
import { decidedIn, entryOf, typesOf } from '../testing/outcome.ts'
import { ReturnNight, allSteps, returnCountry } from '../testing/return-night.ts'
import { firstNight, hour } from '../testing/story.ts'
import { bookFamilyReturn } from './book-family-return.ts'
import type { BookFamilyReturn } from './book-family-return.ts'
import { recordReturnStep } from './record-return-step.ts'

const country = {
  ...returnCountry,
  clocks: {
    ...returnCountry.clocks,
    settings: { ...returnCountry.clocks.settings, 'best-interests-quorum': 3 },
  },
}

/** A girl of whom everything is said but what a panel says. */
function girlReady(): GirlAndPanel {
  const night = new GirlAndPanel()
  const childSteps = [
    ...allSteps,
    { returnStep: 'reception', receptionConfirmed: 'yes', caregiverVerified: 'yes' } as const,
    { returnStep: 'escort', escortBy: 'childhood-specialist' } as const,
  ]
  const told = [
    ...childSteps.map((step) => recordReturnStep({ case: night.case, ...step, ...by(asha) })),
    notifyAuthority(country, {
      case: night.case,
      deadline: 'tell-of-child',
      how: 'by-telephone',
      ...by(asha),
    }),
  ]
  for (const outcome of told) night.story.carryOut(decidedIn(outcome), { by: asha })
  return night
}

function books(nights: readonly FirstNight[], more: Partial<BookFamilyReturn> = {}) {
  const cases = nights.map((night) => night.case)
  const family = new FamilyOf(...cases)
  return bookFamilyReturn(
    {
      caseFiles: new Map(nights.map((night) => [night.case, night.file])),
      gathering: family.file,
      country,
    },
    {
      cases,
      gathering: family.stream,
      travelsOn: '2026-12-01',
      itinerary: 'by bus',
      ...by(asha, firstNight + hour),
      ...more,
    },
  )
}

test('W7: one journey for all of them, each by her own gates, and who went', () => {
  const nights = [new ReturnNight().ready(), new ReturnNight().ready()]
  const outcome = books(nights)
  expect(typesOf(outcome)).toEqual(['return-booked', 'return-booked', 'family-moved'])
  expect(entryOf(outcome, familyMoved).content).toEqual({
    familyMove: 'return',
    moved: nights.map((night) => night.case),
  })
})

test('BR-33: one whose gates do not hold keeps everybody here, named by her place', () => {
  expect(books([new ReturnNight().ready(), new ReturnNight()])).toMatchObject({
    kind: 'refused',
    source: 'BR-33',
    field: expect.stringMatching(/^cases\.1/),
  })
})

test('BR-15: a child goes along by what a panel determined for her, never by her mother alone', () => {
  const mother = new ReturnNight().ready()
  expect(books([mother, girlReady()])).toMatchObject({
    code: 'determination-missing',
    field: expect.stringMatching(/^cases\.1/),
  })
  const girl = girlReady()
  girl.decides(girl.convenes())
  expect(typesOf(books([mother, girl]))).toEqual(['return-booked', 'return-booked', 'family-moved'])
})

test('W7: nobody stays without a word of why, and nobody of another family goes', () => {
  const nights = [new ReturnNight().ready(), new ReturnNight()]
  const [one = '', other = ''] = nights.map((night) => night.case)
  expect(books(nights, { cases: [one] })).toMatchObject({
    code: 'family-left-behind',
    field: 'leftBehindWhy',
  })
  const told = entryOf(books(nights, { cases: [one], leftBehindWhy: 'waits' }), familyMoved)
  expect(told.content).toMatchObject({ moved: [one], leftBehind: [other] })
  expect(books(nights, { cases: [new ReturnNight().case] })).toMatchObject({
    code: 'not-of-the-family',
  })
})
