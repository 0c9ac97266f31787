import { expect, test } from 'vitest'
import { notifyAuthority } from '../clock/notice/notify-authority.ts'
import { humanitarianStayStepRecorded } from '../humanitarian-stay/humanitarian-stay-step-recorded.ts'
import { nextRung } from '../ladder/rung.ts'
import { FirstNight, asha, by, country } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { firstSteps } from './first-steps.ts'
import { handOverChild } from './hand-over/hand-over-child.ts'

test('BR-11, BR-12: first the notice, then the hand-over; each is done by its own record, in any order', () => {
  const night = new FirstNight({})
  const states = () => firstSteps(night.file).map(({ state }) => state)
  expect(nextRung(firstSteps(night.file))?.code).toBe('child-notice-given')
  const handing = handOverChild(night.file, {
    case: night.case,
    handOverState: 'handed-over',
    ...by(asha),
  })
  night.story.carryOut(decidedIn(handing), { by: asha })
  expect(states()).toEqual(['open', 'done'])
  const telling = { case: night.case, deadline: 'tell-of-child', how: 'by-telephone' } as const
  night.story.carryOut(decidedIn(notifyAuthority(country, { ...telling, ...by(asha) })), {
    by: asha,
  })
  expect(states()).toEqual(['done', 'done'])
})

test('an adult is owed none of them', () => {
  expect(firstSteps(new FirstNight({ ageGroup: 'adult' }).file)).toEqual([])
})

test('BR-12: her stay is asked for by its own step, and no paper with it', () => {
  const night = new FirstNight({})
  night.story.write(
    humanitarianStayStepRecorded,
    { stayStep: 'requested' },
    { by: asha, stream: night.case },
  )
  expect(firstSteps(night.file).at(-1)).toMatchObject({
    code: 'child-stay-asked-for',
    state: 'done',
  })
})
