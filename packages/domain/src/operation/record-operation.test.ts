import { expect, test } from 'vitest'
import { foldGathering } from '../gathering/gathering-file.ts'
import { Arrivals } from '../testing/arrivals.ts'
import { asha, beto, by } from '../testing/first-night.ts'
import { OperationHere } from '../testing/operation-here.ts'
import { entryOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { operationRecorded } from './operation-recorded.ts'
import { recordOperation } from './record-operation.ts'

test('what is said is written, and does not open again what ended', () => {
  const here = new OperationHere()
  const outcome = recordOperation(here.file, {
    gathering: here.stream,
    operationArrests: 4,
    ...by(asha),
  })
  const { content } = entryOf(outcome, operationRecorded)
  expect(content).toEqual({ operationArrests: 4 })
  expect(operationRecorded.facts(content)).toEqual({ family: 'gathering' })
})

test('something has to be said, and of an operation', () => {
  const here = new OperationHere()
  const empty = { gathering: here.stream, ...by(asha) }
  expect(recordOperation(here.file, empty)).toMatchObject({ code: 'nothing-said' })
  const sheet = new Arrivals()
  const command = { gathering: sheet.story.stream, operationArrests: 4, ...by(asha) }
  expect(recordOperation(sheet.file, command)).toMatchObject({ code: 'not-found' })
  expect(recordOperation(undefined, command)).toMatchObject({ code: 'not-found' })
})

test('two who name a sheet each at once: both belong to it, in any order of arrival', () => {
  const here = new OperationHere()
  const known = [...here.story.entries]
  const sheets = [inventedId(81), inventedId(82)]
  for (const [at, sheet] of sheets.entries())
    here.story.write(
      operationRecorded,
      { operationSheets: [sheet] },
      { by: at === 0 ? asha : beto, after: known },
    )
  for (const entries of [here.story.entries, here.story.entries.toReversed()]) {
    const { operation } = foldGathering(entries)
    expect(operation?.said.operationSheets.value?.toSorted()).toEqual(sheets)
  }
})

test('a sheet that was named by mistake is taken out by whoever knew that it was named', () => {
  const here = new OperationHere({ operationSheets: [inventedId(81), inventedId(82)] })
  here.story.write(operationRecorded, { operationSheets: [inventedId(82)] }, { by: asha })
  expect(here.operation.said.operationSheets.value).toEqual([inventedId(82)])
})
