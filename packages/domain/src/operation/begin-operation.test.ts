import { expect, test } from 'vitest'
import { emptyCaseFile } from '../case/case-file.ts'
import { asha, by } from '../testing/first-night.ts'
import { entryOf, partsOf } from '../testing/outcome.ts'
import { beginOperationCommand } from './begin-operation.ts'
import { operationEnded } from './operation-ended.ts'
import { operationRecorded } from './operation-recorded.ts'
import { operationSheetCounted } from './operation-sheet-counted.ts'

/** Nothing has begun yet. */
const nothing = { caseFile: emptyCaseFile, grants: [], country: {} as never }

test('W4: an operation begins with nothing but who is responsible for it', () => {
  const { content } = entryOf(beginOperationCommand.decide(nothing, by(asha)), operationRecorded)
  expect(content).toEqual({ responsible: asha.member })
})

test('of all of it the host reads that something was begun, and by whom', () => {
  const entry = entryOf(
    beginOperationCommand.decide(nothing, {
      operationTitle: 'x',
      operationArrests: 3,
      ...by(asha),
    }),
    operationRecorded,
  )
  expect(Object.keys(partsOf(entry))).toEqual(['care'])
  expect(operationRecorded.facts(entry.content)).toEqual({
    family: 'gathering',
    state: 'open',
    responsible: asha.member,
  })
})

test('all of it is read by whoever works on it, and by nobody else', () => {
  for (const { fields } of [operationRecorded, operationSheetCounted, operationEnded])
    for (const { compartment } of Object.values(fields)) expect(compartment).toBe('care')
})

test('W27: no field of an operation holds anybody: of who was arrested there is a number', () => {
  const fields = [operationRecorded, operationSheetCounted, operationEnded].flatMap((each) =>
    Object.entries(each.fields),
  )
  for (const [name] of fields) expect(name).not.toMatch(/name|suspect|plate|alias|person/i)
  expect(operationRecorded.fields.operationArrests.kind.name).toBe('whole')
  const words = fields.filter(([, { kind }]) => kind.name === 'text').map(([name]) => name)
  expect(words).toEqual([
    'operationCode',
    'operationTitle',
    'operationLead',
    'operationOthers',
    'operationBasis',
  ])
})
