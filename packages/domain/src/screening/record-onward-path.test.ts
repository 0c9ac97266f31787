import { describe, expect, test } from 'vitest'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { onwardPathRecorded } from './onward-path-recorded.ts'
import { recordOnwardPath } from './record-onward-path.ts'

const night = new FirstNight()

describe('W28: an onward path', () => {
  test('is a way, not only a code', () => {
    const outcome = recordOnwardPath({
      case: night.case,
      screeningOutcome: 'smuggled-migrant',
      ...by(asha),
    })
    expect(outcome).toMatchObject({ code: 'onward-path-missing', field: 'onwardTo' })
  })

  test('seals what would tell of asylum or a consulate apart', () => {
    const outcome = recordOnwardPath({
      case: night.case,
      onwardTo: ['health-care'],
      protectedOnwardTo: ['asylum-authority'],
      ...by(asha),
    })
    const parts = partsOf(decidedIn(outcome).entries[0] as never)
    expect(parts.care).toEqual({ onwardTo: ['health-care'] })
    expect(parts.protection).toEqual({ protectedOnwardTo: ['asylum-authority'] })
  })
})

test('BR-10: somebody who was smuggled is in no count of identified people', () => {
  const counted = onwardPathRecorded.statistics?.(
    { screeningOutcome: 'smuggled-migrant', onwardTo: ['documents'] },
    { personCode: 'ab'.repeat(16) },
  )
  expect(counted).toEqual({ screeningOutcome: 'smuggled-migrant' })
})
