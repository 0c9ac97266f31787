import { dayEndsIn } from '../deadline/local-day.ts'
import type { Instant, StreamId } from '../journal/identifier.ts'
import type { DaySources } from '../views/day/day-sources.ts'
import { myDay } from '../views/my-day.ts'
import { quietDay } from './day-of-case.ts'
import { firstNight, hour, inventedId } from './story.ts'

export const stream = (number: number) => inventedId(number) as StreamId

export function reminder(
  remindAt: Instant | undefined,
  {
    about = 'note',
    ...more
  }: Partial<DaySources['cases'][number]> & { readonly about?: 'note' | 'first-night' } = {},
) {
  return {
    stream: stream(1),
    label: 'Chel',
    state: 'open' as const,
    urgency: 'ordinary' as const,
    due: remindAt === undefined ? [] : [{ at: remindAt, about }],
    responsible: undefined,
    ...more,
  }
}

export function referral(more: Partial<DaySources['referrals'][number]> = {}) {
  return {
    stream: stream(2),
    label: 'an invented shelter',
    direction: 'received' as const,
    state: 'waiting' as const,
    urgency: 'ordinary' as const,
    sentAt: firstNight - hour,
    answerBy: firstNight + 72 * hour,
    ...more,
  }
}

// 20:20 of the day before in Tapachula.
const zone = 'America/Mexico_City'
export const ends = dayEndsIn(zone, firstNight)
export const dayOf = (sources: Partial<DaySources>, at = firstNight) =>
  myDay({ ...quietDay, ...sources }, at, dayEndsIn(zone, at))

export const partsOf = (sources: Partial<DaySources>, at = firstNight) =>
  dayOf(sources, at).map(({ part, kind }) => [part, kind])
