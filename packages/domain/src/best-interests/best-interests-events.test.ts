import { expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { openToAll, asha, inventedClocks } from '../testing/first-night.ts'
import { GirlAndPanel } from '../testing/girl-and-panel.ts'
import { ageSettled } from '../child/age/age-settled.ts'
import { riskAssessed } from '../risk/risk-assessed.ts'
import { bestInterestsAssessed } from './best-interests-assessed.ts'

const startsAt = [
  'child-risk-found-high',
  'panel-found-needed',
  'determination-approved',
  'determination-put-off',
]
/** Each event starts one clock of its own name; nobody set a length, so that only a day that was said is known. */
const grounds = {
  ...openToAll,
  clocks: {
    ...inventedClocks,
    deadlines: startsAt.map((event) => ({
      code: event,
      startsAt: event,
      limit: { kind: 'setting', setting: 'nobody-set-it', unit: 'months' },
      binds: 'holder',
      lies: 'child',
    })),
  },
} as const

const running = (night: GirlAndPanel) =>
  foldCase(night.story.of(night.case), grounds as never)
    .clocks.filter(({ met }) => met === undefined)
    .map(({ deadline, due }) => [deadline, 'on' in due ? due.on : due.kind])

test('a high risk asks for an assessment, that for a panel, and the panel for what it decided', () => {
  const night = new GirlAndPanel()
  const place = { by: asha, stream: night.case }
  night.story.write(riskAssessed, { overallRisk: 'critical' }, place)
  expect(running(night)).toEqual([['child-risk-found-high', 'refused']])
  night.story.write(bestInterestsAssessed, { heard: 'alone', panelNeeded: 'yes' }, place)
  expect(running(night)).toEqual([['panel-found-needed', 'refused']])
  night.decides(night.convenes(), { interestOutcome: 'deferred', deferredUntil: '2026-12-10' })
  expect(running(night)).toEqual([['determination-put-off', '2026-12-10']])
  const decided = night.decides(night.convenes())
  expect(running(night)).toEqual([['determination-approved', '2026-12-20']])
  night.followsUp(decided.id, { determinationStep: 'partly-carried-out' })
  expect(running(night)).toHaveLength(1)
  night.followsUp(decided.id, { determinationStep: 'carried-out' })
  expect(running(night)).toEqual([])
})

test('a risk that rises is assessed anew, whatever was assessed before; one that stays or falls is not', () => {
  const night = new GirlAndPanel()
  const place = { by: asha, stream: night.case }
  const risk = (overallRisk: 'low' | 'high' | 'critical') =>
    night.story.write(riskAssessed, { overallRisk }, place)
  risk('low')
  night.story.write(bestInterestsAssessed, { heard: 'alone' }, place)
  expect(running(night)).toEqual([])
  risk('high')
  expect(running(night)).toEqual([['child-risk-found-high', 'refused']])
  night.story.write(bestInterestsAssessed, { heard: 'alone' }, place)
  risk('high')
  risk('low')
  expect(running(night)).toEqual([])
})

test('BR-17: what is reopened, or found to need a panel once more, waits for a panel again', () => {
  const night = new GirlAndPanel()
  const place = { by: asha, stream: night.case }
  const waits = () => running(night).filter(([code]) => code === 'panel-found-needed')
  const first = night.decides(night.convenes())
  night.followsUp(first.id, { determinationStep: 'new-facts', reopens: true })
  expect(waits()).toHaveLength(1)
  night.decides(night.convenes())
  expect(waits()).toEqual([])
  night.story.write(bestInterestsAssessed, { heard: 'alone', panelNeeded: 'yes' }, place)
  expect(waits()).toHaveLength(1)
})

test('of whoever is an adult now nothing of it runs', () => {
  const night = new GirlAndPanel()
  night.decides(night.convenes())
  night.story.write(ageSettled, { ageGroup: 'adult' }, { by: asha, stream: night.case })
  expect(running(night)).toEqual([])
})
