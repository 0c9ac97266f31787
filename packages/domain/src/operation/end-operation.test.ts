import { expect, test } from 'vitest'
import { Arrivals } from '../testing/arrivals.ts'
import { asha, by } from '../testing/first-night.ts'
import { OperationHere } from '../testing/operation-here.ts'
import { decidedIn, entryOf, typesOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { verificationKeptSetting } from '../verification/end-verification.ts'
import { endOperation } from './end-operation.ts'
import { operationEnded } from './operation-ended.ts'

const clocks = {
  edition: 1,
  deadlines: [],
  calendars: [],
  settings: { [verificationKeptSetting]: 30 },
  timeZones: [{ area: '', zone: 'Etc/GMT+6' }],
}

function ending(here: OperationHere, sheet: Arrivals) {
  const { stream } = sheet.story
  return endOperation(
    {
      gathering: here.file,
      gatherings: new Map([[stream, sheet.file]]),
      country: { clocks } as never,
    },
    { gathering: here.stream, gatherings: [stream], ...by(asha) },
  )
}

test('BR-51: it ends with the numbers of its sheets in the same save, so that nobody need stay for them', () => {
  const [here, sheet] = [new OperationHere(), new Arrivals({ arrival: inventedId(1) })]
  const outcome = ending(here, sheet)
  expect(typesOf(outcome)).toEqual(['operation-sheet-counted', 'operation-ended'])
  // From the evening of 21 November there, which is the 22nd in UTC.
  expect(entryOf(outcome, operationEnded).content.eraseFrom).toBe('2026-12-21')
  here.story.carryOut(decidedIn(outcome), { by: asha })
  expect(here.operation).toMatchObject({ isEnded: true, eraseFrom: '2026-12-21' })
  expect(here.file.state.value).toBe('ended')
})

test('W4: with everything missing it ends all the same', () => {
  const here = new OperationHere({ operationLead: undefined, operationBasis: undefined })
  expect(typesOf(ending(here, new Arrivals()))).toContain('operation-ended')
})
