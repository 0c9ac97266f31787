import { describe, expect, test } from 'vitest'
import { arrivalScreened } from '../group-intake/screening/arrival-screened.ts'
import { Arrivals } from '../testing/arrivals.ts'
import { asha } from '../testing/first-night.ts'
import { knownSheet, OperationHere } from '../testing/operation-here.ts'
import { inventedId } from '../testing/story.ts'
import { operationSheetCounted } from './operation-sheet-counted.ts'
import { operationTotals, sheetsOf } from './operation-totals.ts'

function screenedSheet(): Arrivals {
  const [first = '', second = '', third = ''] = [1, 2, 3].map(inventedId)
  const sheet = new Arrivals(
    { arrival: first, ageGroup: 'child' },
    { arrival: second },
    { arrival: third },
  )
  const write = (arrival: string, rowResult: 'presumed' | 'recognised') =>
    sheet.story.write(arrivalScreened, { arrival, rowResult }, { by: asha })
  write(first, 'presumed')
  write(second, 'recognised')
  return sheet
}

describe('BR-49: the totals of an operation', () => {
  const sheet = screenedSheet()
  const here = new OperationHere({ operationSheets: [sheet.story.stream] })
  const totals = operationTotals(here.operation, [sheet.story.stream], [knownSheet(sheet)])

  test('found, screened, presumed and identified stand apart, each of a type of its own', () => {
    expect(totals).toEqual({
      found: { kind: 'found', people: 3 },
      children: { kind: 'found', people: 1 },
      ageInDoubt: { kind: 'found', people: 0 },
      screened: { kind: 'screened', people: 2 },
      presumed: { kind: 'presumed', people: 1 },
      identified: { kind: 'identified', people: 1 },
      unknownSheets: 0,
    })
  })

  test('one does not stand for another, and two have no sum', () => {
    // @ts-expect-error Who was found was not therefore screened.
    const asScreened: typeof totals.screened = totals.found
    // @ts-expect-error They are no numbers.
    const added: unknown = totals.presumed + totals.identified
    expect([asScreened.kind, typeof added]).toEqual(['found', 'string'])
  })
})

test('BR-51: a sheet that was erased leaves the numbers that were kept of it', () => {
  const sheet = inventedId(81) as never
  const here = new OperationHere({ operationSheets: [sheet] })
  expect(operationTotals(here.operation, [sheet], [])).toMatchObject({
    found: { people: 0 },
    unknownSheets: 1,
  })
  const sheetCounts = {
    found: 9,
    children: 2,
    ageInDoubt: 1,
    screened: 7,
    presumed: 3,
    identified: 1,
  }
  here.story.write(operationSheetCounted, { countedSheet: sheet, sheetCounts }, { by: asha })
  expect(operationTotals(here.operation, [sheet], [])).toMatchObject({
    found: { people: 9 },
    children: { people: 2 },
    presumed: { people: 3 },
    unknownSheets: 0,
  })
})

test('what stands on a sheet now counts before what was kept of it', () => {
  const sheet = screenedSheet()
  const { stream } = sheet.story
  const here = new OperationHere({ operationSheets: [stream] })
  const sheetCounts = {
    found: 1,
    children: 0,
    ageInDoubt: 0,
    screened: 0,
    presumed: 0,
    identified: 0,
  }
  here.story.write(operationSheetCounted, { countedSheet: stream, sheetCounts }, { by: asha })
  expect(operationTotals(here.operation, [stream], [knownSheet(sheet)]).found.people).toBe(3)
})

test('a sheet of one of its visits is its sheet, once', () => {
  const [own = '', ofVisit = ''] = [81, 82].map(inventedId)
  const here = new OperationHere({ operationSheets: [own, ofVisit] })
  const visits = [{ sheets: [ofVisit, inventedId(83)] as never[] }, undefined]
  expect(sheetsOf(here.operation, visits)).toEqual([own, ofVisit, inventedId(83)])
})
