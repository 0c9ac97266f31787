import { expect, test } from 'vitest'
import { dayOf, partsOf, referral, reminder, stream } from '../testing/lines-of-day.ts'
import { firstNight, hour } from '../testing/story.ts'
import type { DaySources } from './day/day-sources.ts'

test('an empty day is empty', () => {
  expect(dayOf({})).toEqual([])
})

test('the day is in order of danger: now, today, what waits for me, what I wait for, what I left', () => {
  const day = dayOf({
    cases: [reminder(firstNight + hour), reminder(firstNight - hour, { urgency: 'immediate' })],
    referrals: [referral(), referral({ direction: 'sent', stream: stream(4) })],
    needsAttention: [{ stream: stream(5), savedAt: firstNight }],
    drafts: [{ name: 'send-referral', savedAt: firstNight }],
    tasks: [{ kind: 'admit-member', label: '2' }],
  })
  const parts = ['now', 'today', 'tomorrow', 'waiting-for-me', 'i-wait-for', 'unfinished']
  const places = day.map(({ part }) => parts.indexOf(part))
  expect(places).toEqual([...places].sort())
  expect(day).toHaveLength(7)
  expect(day[0]).toMatchObject({ kind: 'case-reminder', urgency: 'immediate' })
})

test('BR-42: an emergency waits to be looked at again, and is due now on its last day', () => {
  const opened = { stream: stream(7), label: 'K-7F3', reviewBy: firstNight + 60 * hour }
  expect(partsOf({ emergencies: [opened] })).toEqual([['waiting-for-me', 'review-emergency']])
  expect(partsOf({ emergencies: [{ ...opened, reviewBy: firstNight + hour }] })).toEqual([
    ['now', 'review-emergency'],
  ])
})

test('what somebody on call opened waits for whoever looks at it, and says since when', () => {
  const openedAt = firstNight - hour
  const openings = [{ stream: stream(7), label: 'Iris', openedAt }]
  expect(dayOf({ openings })).toMatchObject([
    {
      part: 'waiting-for-me',
      kind: 'essential-opened',
      stream: stream(7),
      label: 'Iris',
      since: openedAt,
    },
  ])
})

test('BR-51: a sheet whose day has come waits for whoever may erase it', () => {
  const sheet = { stream: stream(3), label: 'Sheet one', since: firstNight - hour }
  expect(dayOf({ groupsToErase: [sheet] })).toMatchObject([
    { part: 'waiting-for-me', kind: 'erase-group', stream: stream(3), label: 'Sheet one' },
  ])
})

test('BR-11: children who were met at a visit are due now; what is missing of it waits', () => {
  const visit = { stream: stream(3), label: 'V-1', children: 0, since: firstNight } as const
  const verifications = [
    { ...visit, kind: 'verification-incomplete' },
    { ...visit, kind: 'verification-children', children: 2 },
  ] as const
  expect(dayOf({ verifications })).toMatchObject([
    { part: 'now', kind: 'verification-children', label: 'V-1', code: '2' },
    { part: 'waiting-for-me', kind: 'verification-incomplete', label: 'V-1' },
  ])
})

test('the day of a sheet comes to whoever reads it; who may not erase it asks for it', () => {
  const groupsToErase = [{ stream: stream(3), label: 'x', since: firstNight }]
  expect(dayOf({ groupsToErase })[0]?.code).toBeUndefined()
  expect(dayOf({ groupsToErase, isOfficer: false })[0]?.code).toBe('ask')
})

test('W14: a demand stands by the authority’s hour, where it said one, and says neither who nor what', () => {
  const demand = { code: 'demand-answered', since: firstNight } as const
  const demands = [
    { ...demand, stream: stream(3), dueAt: undefined },
    { ...demand, stream: stream(4), dueAt: firstNight - 1 },
    { ...demand, stream: stream(5), dueAt: firstNight + 90 * 86_400_000 },
  ]
  const lines = dayOf({ demands })
  expect(lines.map(({ part, stream: of }) => [part, of])).toEqual([
    ['now', stream(4)],
    ['waiting-for-me', stream(5)],
    ['waiting-for-me', stream(3)],
  ])
  expect(lines.map(({ label }) => label).join('')).toBe('')
})

test('W26: a tip is told until it ends, first where somebody is in danger; never where or what', () => {
  const tip = (more: object) => ({ kind: 'answer', label: '', since: firstNight, ...more }) as const
  const tips = [
    { ...tip({}), stream: stream(3), urgency: 'ordinary' },
    { ...tip({}), stream: stream(4), urgency: 'immediate' },
    {
      ...tip({ kind: 'receipt', label: 'The authority' }),
      stream: stream(5),
      urgency: 'immediate',
    },
  ] as DaySources['tips'] & object
  expect(dayOf({ tips }).map(({ part, kind, stream: of }) => [part, kind, of])).toEqual([
    ['now', 'answer-tip', stream(4)],
    ['waiting-for-me', 'tip-receipt', stream(5)],
    ['waiting-for-me', 'answer-tip', stream(3)],
  ])
})

test('BR-08: a certificate that ends is told with its last day, and that it ended', () => {
  const certificate = { stream: stream(6), label: 'A course', dueAt: firstNight + hour }
  expect(dayOf({ certificate })).toMatchObject([
    { part: 'waiting-for-me', kind: 'certificate-ends', dueAt: firstNight + hour },
  ])
  expect(dayOf({ certificate }, firstNight + hour)).toMatchObject([{ code: 'ended' }])
})
