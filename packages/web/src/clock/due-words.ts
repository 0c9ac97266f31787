import type { Clock, ClockStanding } from '@cobijo/domain/clock/clocks'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useIntl } from 'react-intl'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { es, type MessageId } from '../language/es.ts'

/** When something is due, as surely as it is known: an hour, a day, a day at the earliest, or why none can be named. */
export function useDueWords(): (clock: Pick<Clock, 'due' | 'isBeginningUnknown'>) => string {
  const text = useText()
  const moment = usePlainMoment()
  const { formatDate } = useIntl()
  const day = (on: string): string =>
    formatDate(new Date(`${on}T12:00:00`), { day: 'numeric', month: 'short', year: 'numeric' })
  return ({ due, isBeginningUnknown }) => {
    if (isRefusal(due)) {
      const id = `errors.${due.code}`
      return text(Object.hasOwn(es, id) ? (id as MessageId) : 'clock.no-day').replace(/\.$/, '')
    }
    const when = due.on === undefined ? moment(due.at) : day(due.on)
    if (isBeginningUnknown === true) return text('clock.due.at-latest', { when })
    if (due.certainty === 'exact') return text('clock.due', { when })
    return due.latestOn === undefined
      ? text('clock.due.earliest', { when })
      : text('clock.due.between', { when, latest: day(due.latestOn) })
  }
}

/** danger: somebody may come to harm by it. Her own right, once passed, is no failure of hers. */
export const standingTones = {
  met: 'plain',
  'met-late': 'plain',
  'lacks-proof': 'danger',
  'not-known': 'needs',
  running: 'needs',
  overdue: 'danger',
  passed: 'needs',
} as const satisfies Record<ClockStanding, string>

export const standingWords = {
  met: 'clock.standing.met',
  'met-late': 'clock.standing.met-late',
  'lacks-proof': 'clock.standing.lacks-number',
  'not-known': 'clock.standing.not-known',
  running: 'clock.standing.running',
  overdue: 'clock.standing.overdue',
  passed: 'clock.standing.passed',
} as const satisfies Record<ClockStanding, MessageId>
