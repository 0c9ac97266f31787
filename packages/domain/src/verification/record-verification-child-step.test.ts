import { describe, expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { VerificationByOrder } from '../testing/verification-by-order.ts'
import { recordVerificationChildStep } from './record-verification-child-step.ts'
import type { RecordVerificationChildStep } from './record-verification-child-step.ts'

const step = (here: VerificationByOrder, said: Partial<RecordVerificationChildStep>) =>
  recordVerificationChildStep(here.file, {
    gathering: here.stream,
    verificationChildStep: 'notice',
    ...said,
    ...by(asha),
  })

describe('BR-11: children who are met', () => {
  test('handed over before anybody was told: recorded, and whoever records it is told to tell now (W4)', () => {
    const outcome = step(new VerificationByOrder(), { verificationChildStep: 'hand-over' })
    expect(decidedIn(outcome).remarks).toEqual(['children-notice-missing'])
  })

  test('told by telephone, and its number is added when it comes', () => {
    const here = new VerificationByOrder()
    here.story.carryOut(
      decidedIn(step(here, { childrenConcerned: 2, childStepHow: 'by-telephone' })),
      { by: asha },
    )
    const [told] = here.verification.childSteps
    expect(told).toMatchObject({ step: 'notice', children: 2, number: undefined })
    here.story.carryOut(
      decidedIn(step(here, { continues: told?.id as string, childStepNumber: 'F-9' })),
      { by: asha },
    )
    expect(here.verification.childSteps).toMatchObject([
      { id: told?.id, children: 2, how: 'by-telephone', number: 'F-9' },
    ])
  })

  test('a number for a step that nobody took belongs to none', () => {
    const here = new VerificationByOrder()
    expect(step(here, { continues: here.stream })).toMatchObject({ code: 'child-step-unknown' })
  })
})
