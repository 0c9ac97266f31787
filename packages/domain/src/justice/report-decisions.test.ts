import { describe, expect, test } from 'vitest'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { hour, firstNight } from '../testing/story.ts'
import { recordReportDecision } from './record-report-decision.ts'
import type { RecordReportDecision } from './record-report-decision.ts'
import { foldReportDecisions } from './report-decisions.ts'

function decides(night: FirstNight, more: Partial<RecordReportDecision>, at = firstNight) {
  const outcome = decidedIn(
    recordReportDecision({ case: night.case, decision: 'not-asked', ...more, ...by(asha, at) }),
  )
  night.story.carryOut(outcome, { by: asha, at })
  const stream = outcome.entries[0]?.stream
  if (stream === undefined) throw new Error('nothing was written')
  return stream
}

describe('her decision about reporting', () => {
  test('may be taken up again and changed; what she said before stays readable', () => {
    const night = new FirstNight()
    const stream = decides(night, { decision: 'does-not-wish', counsel: 'C-4' })
    decides(night, { stream, decision: 'thinks-about-it' }, firstNight + hour)
    const folded = foldReportDecisions(night.story.of(stream))
    expect(folded).toMatchObject({
      case: night.case,
      decision: { value: 'thinks-about-it', disputed: false },
    })
    expect(folded?.decision.history.map(({ value }) => value)).toEqual([
      'does-not-wish',
      'thinks-about-it',
    ])
  })

  test('a case’s own stream is none', () => {
    const night = new FirstNight()
    decides(night, { decision: 'reported' })
    expect(foldReportDecisions(night.story.of(night.case))).toBeUndefined()
  })
})
