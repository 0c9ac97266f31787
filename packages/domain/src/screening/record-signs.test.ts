import { describe, expect, test } from 'vitest'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { recordSigns } from './record-signs.ts'
import { signsRecorded } from './signs-recorded.ts'

describe('signs', () => {
  test('are for whoever may know what happened; what hurt her is for the clinic alone (W5)', () => {
    const night = new FirstNight()
    const outcome = recordSigns({
      case: night.case,
      signs: ['watched', 'debt'],
      hurtLastFiveDays: 'yes',
      lastPossibleExposureOn: '2026-11-20',
      inDangerNow: 'unknown',
      ...by(asha),
    })
    const [entry] = decidedIn(outcome).entries
    expect(partsOf(entry as never)).toEqual({
      account: { signs: ['watched', 'debt'] },
      health: { hurtLastFiveDays: 'yes', lastPossibleExposureOn: '2026-11-20' },
      care: { inDangerNow: 'unknown' },
    })
  })

  test('tell the server nothing, whatever was seen', () => {
    expect(signsRecorded.facts({ hurtLastFiveDays: 'yes' })).toEqual({ family: 'case' })
  })

  test('that she was hurt and nobody said when is pointed out: some treatment works in the first hours only', () => {
    const outcome = recordSigns({
      case: new FirstNight().case,
      hurtLastFiveDays: 'yes',
      ...by(asha),
    })
    expect(decidedIn(outcome).remarks).toEqual(['exposure-day-missing'])
  })

  test('saying nothing at all is refused', () => {
    expect(recordSigns({ case: new FirstNight().case, ...by(asha) })).toMatchObject({
      code: 'nothing-said',
    })
  })
})
