import { expect, test } from 'vitest'
import { Arrivals } from '../testing/arrivals.ts'
import { asha, by } from '../testing/first-night.ts'
import { OperationHere } from '../testing/operation-here.ts'
import { decidedIn, entryOf, typesOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { countOperation } from './count-operation.ts'
import { operationSheetCounted } from './operation-sheet-counted.ts'

const people = [1, 2].map((each) => ({ arrival: inventedId(each), wristband: `P-${each}` }))

function counting(here: OperationHere, sheet: Arrivals) {
  const { stream } = sheet.story
  return countOperation(
    { gathering: here.file, gatherings: new Map([[stream, sheet.file]]) },
    { gathering: here.stream, gatherings: [stream], ...by(asha) },
  )
}

test('BR-51: what is kept of a sheet is numbers, and nothing by which anybody is known', () => {
  const [here, sheet] = [new OperationHere(), new Arrivals(...people)]
  const entry = entryOf(counting(here, sheet), operationSheetCounted)
  expect(entry.stream).toBe(here.stream)
  expect(entry.content.sheetCounts).toEqual({
    found: 2,
    children: 0,
    ageInDoubt: 0,
    screened: 0,
    presumed: 0,
    identified: 0,
  })
  for (const { arrival, wristband } of people) {
    expect(JSON.stringify(entry.content)).not.toContain(arrival)
    expect(JSON.stringify(entry.content)).not.toContain(wristband)
  }
})

test('kept once; and again where somebody more was met', () => {
  const [here, sheet] = [new OperationHere(), new Arrivals(...people)]
  here.story.carryOut(decidedIn(counting(here, sheet)), { by: asha })
  expect(counting(here, sheet)).toMatchObject({ code: 'numbers-kept-already' })
  const more = new Arrivals(...people, { arrival: inventedId(3) })
  expect(typesOf(counting(here, more))).toEqual(['operation-sheet-counted'])
})

test('what is no operation, and what is no sheet, is counted nowhere', () => {
  const sheet = new Arrivals(...people)
  const command = { gathering: sheet.story.stream, gatherings: [], ...by(asha) }
  expect(countOperation({ gathering: sheet.file, gatherings: new Map() }, command)).toMatchObject({
    code: 'not-found',
  })
  const here = new OperationHere()
  expect(
    countOperation(
      { gathering: here.file, gatherings: new Map([[here.stream, here.file]]) },
      { gathering: here.stream, gatherings: [here.stream], ...by(asha) },
    ),
  ).toMatchObject({ code: 'numbers-kept-already' })
})
