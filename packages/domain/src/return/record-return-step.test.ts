import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { recordReturnStep } from './record-return-step.ts'
import type { RecordReturnStep } from './record-return-step.ts'

const saying = (more: Partial<RecordReturnStep>) =>
  decidedIn(
    recordReturnStep({ case: inventedId(5), returnStep: 'reception', ...more, ...by(asha) }),
  )

test('W4: a step is taken down as it is, also that nothing of it is known', () => {
  expect(saying({ returnStep: 'declaration-signed', declaredHow: 'not-signed' }).remarks).toEqual(
    [],
  )
  expect(saying({}).entries).toHaveLength(1)
})

test('danger and pressure are said to whoever saves them', () => {
  expect(saying({ returnStep: 'risk-assessed', dangerToFamily: 'yes' }).remarks).toEqual([
    'return-danger-found',
  ])
  expect(saying({ returnStep: 'declaration-signed', declaredFreely: 'no' }).remarks).toEqual([
    'return-not-voluntary',
  ])
})

test('BR-38: who receives her and where lie in placement, her medicines in health', () => {
  const [entry] = saying({
    receiverName: 'invented',
    receptionPlace: 'Calle 9',
    medicinesForJourney: 'salbutamol',
  }).entries
  const parts = entry && partsOf(entry)
  expect(Object.keys(parts?.placement ?? {}).sort()).toEqual(['receiverName', 'receptionPlace'])
  expect(parts?.health).toEqual({ medicinesForJourney: 'salbutamol' })
  expect(parts?.protection).toEqual({ returnStep: 'reception' })
})
