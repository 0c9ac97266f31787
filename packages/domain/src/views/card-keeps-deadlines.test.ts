import { expect, test } from 'vitest'
import type { Reminder } from '../case/reminders.ts'
import { FirstNight } from '../testing/first-night.ts'
import { firstNight, hour } from '../testing/story.ts'
import { allDueIn, cardEdition, cardOf, readCaseCard } from './card.ts'

const due = (about: Reminder['about'], hours: number, more: Partial<Reminder> = {}): Reminder => ({
  at: firstNight + hours * hour,
  about,
  of: `${about} ${hours}`,
  ...more,
})

/** Of a case in which just this is due, the earliest first. */
const cardWith = (...reminders: readonly Reminder[]) =>
  cardOf({ ...new FirstNight().file, reminders })

const payments = [1, 2, 3, 4, 5, 6].map((hours) => due('payment', hours))

test('no deadline of the law leaves a card for what stands before it, nor the next hour of hers', () => {
  const card = cardWith(
    ...payments,
    due('clock', 7, { code: 'tell-of-child' }),
    due('first-night', 8),
    due('service', 9),
    due('clock', 10, { code: 'hand-over-child' }),
  )
  const told = allDueIn(card).map(({ about, code }) => code ?? about)
  expect(told).toEqual([
    ...payments.map(() => 'payment'),
    'tell-of-child',
    'first-night',
    'hand-over-child',
  ])
})

test('of many tasks and many deadlines the tasks are counted out, and the deadlines stay', () => {
  const tasks = Array.from({ length: 60 }, (_, at) => due('task', at, { code: 'call' }))
  const clocks = [61, 62, 63].map((at) => due('clock', at, { code: `deadline-${at}` }))
  const card = cardWith(...tasks, ...clocks)
  expect(allDueIn(card).filter(({ about }) => about === 'clock')).toHaveLength(3)
  const shown = allDueIn(card).filter(({ about }) => about === 'task').length
  expect(shown + (card.tasksLeftOut ?? 0)).toBe(60)
  expect(readCaseCard({ ...card })).toEqual(card)
})

test('it says by which edition it was folded; a line about something newer is left out, and the others are read', () => {
  const card = cardWith(due('task', 1, { code: 'call' }), due('clock', 2, { code: 'x' }))
  expect(card.cardEdition).toBe(cardEdition)
  const newer = { ...card, due: [{ at: firstNight, about: 'of-tomorrow' }, ...card.due] }
  expect(readCaseCard(newer)?.due).toEqual(card.due)
  const broken = { ...card, due: [{ at: 'soon', about: 'task' }] }
  expect(readCaseCard(broken)).toBeUndefined()
})
