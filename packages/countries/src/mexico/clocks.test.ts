import { foldCase } from '@cobijo/domain/case/case-file'
import { childHandedOver } from '@cobijo/domain/child/hand-over/child-handed-over'
import { clockStanding, clocksOf } from '@cobijo/domain/clock/clocks'
import type { StartedEvent } from '@cobijo/domain/clock/started-event'
import { personRegistered } from '@cobijo/domain/registration/person-registered'
import { identificationRecorded } from '@cobijo/domain/screening/identification-recorded'
import { signsRecorded } from '@cobijo/domain/screening/signs-recorded'
import { serviceDelivered } from '@cobijo/domain/service/service-delivered'
import { Story, pen } from '@cobijo/domain/testing/story'
import { expect, test } from 'vitest'
import { countryCodes } from '../country-codes.ts'
import { mexico } from './mexico.ts'

/** Days and hours worked out by hand from the law's words, for every start event that an entry of today is (domain, Annex A). */
const { clocks } = countryCodes(mexico)
const all = { clocks, readable: ['care', 'child', 'health', 'protection'] } as const
const asha = pen(10, 100)

function dueIn(story: Story) {
  return Object.fromEntries(
    foldCase(story.entries, all).clocks.map(({ deadline, due }) => [
      deadline,
      'code' in due ? due.code : (due.on ?? new Date(due.at).toISOString()),
    ]),
  )
}

function arrival(ageGroup: 'child' | 'adult', when: string): Story {
  const story = new Story()
  const content = { ageGroup, urgency: 'urgent', registeredOn: when.slice(0, 10) } as const
  story.write(personRegistered, content, { by: asha, at: Date.parse(when) })
  return story
}

test('child-contacted: met at 02:10 in Tapachula, the notice is due at 03:10, the card the next night', () => {
  expect(dueIn(arrival('child', '2026-11-22T02:10:00-06:00'))).toEqual({
    'child-protection-notice': '2026-11-22T09:10:00.000Z',
    'child-hand-over': '2026-11-22T11:10:00.000Z',
    'child-humanitarian-stay': '2026-11-23T08:10:00.000Z',
    'rights-restoration-plan': 'deadline-length-not-set',
  })
  expect(dueIn(arrival('adult', '2026-11-22T02:10:00-06:00'))).toEqual({})
})

test('child-to-hand-over: from the same moment, red after three hours, and over with the first who received her (BR-12)', () => {
  const story = arrival('child', '2026-11-22T02:10:00-06:00')
  const handsOver = (handOverState: 'handed-over' | 'nobody-received', when: string) =>
    story.write(childHandedOver, { handOverState }, { by: asha, at: Date.parse(when) })
  const met = () =>
    foldCase(story.entries, all).clocks.find(({ deadline }) => deadline === 'child-hand-over')?.met
  handsOver('nobody-received', '2026-11-22T03:00:00-06:00')
  expect(met()).toBeUndefined()
  const done = handsOver('handed-over', '2026-11-22T04:00:00-06:00')
  expect(met()).toMatchObject({ how: 'by-itself', by: done.hash })
})

test('medical-appointment-requested: asked for on Sunday 22 November, eight days are Monday the 30th', () => {
  const story = arrival('adult', '2026-11-22T02:10:00-06:00')
  story.write(
    serviceDelivered,
    { service: 'medical', status: 'requested' },
    { by: asha, at: Date.parse('2026-11-22T11:00:00-06:00') },
  )
  expect(dueIn(story)).toEqual({ 'medical-appointment': '2026-11-30' })
})

test('last-possible-exposure: on Friday 20 November, 72 hours and 120 hours from its first moment (W5)', () => {
  const story = arrival('adult', '2026-11-22T02:10:00-06:00')
  const seen = { hurtLastFiveDays: 'yes', lastPossibleExposureOn: '2026-11-20' } as const
  story.write(signsRecorded, seen, { by: asha, at: Date.parse('2026-11-22T02:20:00-06:00') })
  expect(dueIn(story)).toEqual({
    'hiv-prophylaxis': '2026-11-23T06:00:00.000Z',
    'emergency-contraception': '2026-11-25T06:00:00.000Z',
  })
  // Whoever may not read of her health is told of no such clock.
  const elsewhere = { clocks, readable: ['care', 'child', 'protection'] } as const
  expect(foldCase(story.entries, elsewhere).clocks).toEqual([])
})

test('presumed-victim: the time to recover has no number of days in the law, and says so until somebody sets it', () => {
  const story = arrival('adult', '2026-11-22T02:10:00-06:00')
  const standing = { standing: 'presumed', ground: 'professional-judgement' } as const
  story.write(identificationRecorded, standing, { by: asha })
  expect(Object.keys(dueIn(story))).toEqual(['reflection-period'])
})

function started(event: string, at: string): StartedEvent {
  const id = '00000000-0000-4000-8000-000000000007' as never
  return { event, at: Date.parse(at), known: 'moment', entry: 'aa'.repeat(32) as never, ids: [id] }
}
const clocksFrom = (event: string, at: string) =>
  clocksOf([started(event, at)], { notices: [], answerTo: () => undefined }, all)

test('BR-29: thirty business days to ask for asylum are the earliest day that is certain, and warn once they passed', () => {
  const [application] = clocksFrom('entered-country', '2026-11-22T10:00:00-06:00')
  expect(application).toMatchObject({
    deadline: 'asylum-application',
    binds: 'person',
    due: { on: '2027-01-05', certainty: 'earliest' },
  })
  const standing = application && clockStanding(application, Date.parse('2028-01-01'))
  expect(standing).toBe('passed')
  const [later] = clocksFrom('entered-country', '2027-12-20T10:00:00-06:00')
  expect(later?.due).toMatchObject({ code: 'calendar-year-missing' })
})

test('the wish for asylum is told in writing within the hour, and lies in protection alone', () => {
  const [notice] = clocksFrom('asylum-wish-expressed', '2026-11-22T10:00:00-06:00')
  expect(notice).toMatchObject({
    deadline: 'asylum-notice',
    lies: 'protection',
    notice: { to: 'refugee-commission', proof: 'writing' },
  })
})

test('what is due because a crime is known runs in no case: it lies in justice (BR-23)', () => {
  expect(clocksFrom('crime-known', '2026-11-22T10:00:00-06:00')).toEqual([])
})

test('W5: of what counts from the last possible exposure every hour counts, and of nothing else', () => {
  const counting = mexico.deadlines.filter(({ everyHourCounts }) => everyHourCounts === true)
  expect(counting.map(({ code }) => code)).toEqual(['hiv-prophylaxis', 'emergency-contraception'])
  for (const { startsAt } of counting) expect(startsAt).toBe('last-possible-exposure')
})
