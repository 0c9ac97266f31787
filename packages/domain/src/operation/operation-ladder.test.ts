import { describe, expect, test } from 'vitest'
import { arrivalScreened } from '../group-intake/screening/arrival-screened.ts'
import { countMet } from '../group-intake/screening/met-on-sheet.ts'
import { Arrivals } from '../testing/arrivals.ts'
import { asha } from '../testing/first-night.ts'
import { knownSheet, OperationHere } from '../testing/operation-here.ts'
import { inventedId } from '../testing/story.ts'
import { VerificationByOrder, inventedKinds } from '../testing/verification-by-order.ts'
import { verificationEnded } from '../verification/verification-ended.ts'
import { operationEnded } from './operation-ended.ts'
import { operationLadder, operationState } from './operation-ladder.ts'
import type { AboutOperation } from './operation-ladder.ts'
import { operationSheetCounted } from './operation-sheet-counted.ts'

const hers = inventedId(1)

function about(here: OperationHere, more: Partial<AboutOperation> = {}): AboutOperation {
  return { operation: here.operation, visits: [], sheets: [], ...more }
}

function openRungs(asked: AboutOperation): string[] {
  return operationLadder(asked, inventedKinds)
    .filter(({ state }) => state !== 'done')
    .map(({ code }) => code)
}

const on = (sheet: Arrivals, eraseFrom: '2026-12-22' | undefined = '2026-12-22') => ({
  sheets: [{ ...knownSheet(sheet), eraseFrom }],
})

test.each([
  ['operation-lead', { operationLead: undefined }],
  ['operation-agencies', { operationAgencies: undefined }],
  ['operation-dates', { operationBegan: undefined }],
  ['operation-basis', { operationBasis: undefined }],
] as const)('%s is missing until somebody says it', (code, more) => {
  expect(openRungs(about(new OperationHere()))).toEqual([])
  expect(openRungs(about(new OperationHere(more)))).toEqual([code])
})

test('BR-11: children who were met come first, until each is where a child may be', () => {
  const sheet = new Arrivals({ arrival: hers, ageGroup: 'age-in-doubt' })
  const here = new OperationHere({ operationLead: undefined })
  expect(openRungs(about(here, on(sheet)))[0]).toBe('children-placed')
  sheet.story.write(
    arrivalScreened,
    { arrival: hers, destination: 'child-protection' },
    { by: asha },
  )
  expect(openRungs(about(here, on(sheet)))[0]).toBe('operation-lead')
})

test('BR-50: a visit of it that is under way or incomplete keeps it open', () => {
  const visit = new VerificationByOrder()
  const here = new OperationHere()
  expect(openRungs(about(here, { visits: [visit.verification] }))).toEqual(['visits-complete'])
  visit.story.write(verificationEnded, { verificationResults: ['nothing-found'] }, { by: asha })
  expect(openRungs(about(here, { visits: [visit.verification] }))).toEqual([])
})

describe('BR-51: its sheets', () => {
  const sheet = new Arrivals({ arrival: hers, ageGroup: 'adult' })
  const here = new OperationHere()

  test('everybody screened, each sheet with its day of erasing, and its numbers kept', () => {
    expect(
      openRungs(about(here, { sheets: [{ ...knownSheet(sheet), eraseFrom: undefined }] })),
    ).toEqual(['everybody-screened', 'sheets-ended', 'numbers-kept'])
    // Who would not talk was asked.
    sheet.story.write(arrivalScreened, { arrival: hers, rowResult: 'would-not-talk' }, { by: asha })
    expect(openRungs(about(here, on(sheet)))).toEqual(['numbers-kept'])
    const { groupIntake } = sheet.file
    if (groupIntake === undefined) throw new Error('no sheet')
    const content = { countedSheet: sheet.story.stream, sheetCounts: countMet(groupIntake).counts }
    here.story.write(operationSheetCounted, content, { by: asha })
    expect(openRungs(about(here, on(sheet)))).toEqual([])
  })
})

test('W4: ended with something missing it is ended, and incomplete until it is there', () => {
  const here = new OperationHere({ operationBasis: undefined })
  expect(operationState(about(here), inventedKinds)).toBe('under-way')
  here.story.write(operationEnded, {}, { by: asha })
  expect(operationState(about(here), inventedKinds)).toBe('ended-incomplete')
  const whole = new OperationHere()
  whole.story.write(operationEnded, {}, { by: asha })
  expect(operationState(about(whole), inventedKinds)).toBe('ended')
})
