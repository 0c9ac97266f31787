import { useIntl } from 'react-intl'
import { useText } from './text.tsx'

/** How many days before a day another one lies, by the calendar of this device: 0 the same, 1 the day before; negative after it. */
export function daysBefore(at: Date, now: Date): number {
  // At noon, so that a night of 23 or 25 hours counts as one.
  const noon = (date: Date): number =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate(), 12).getTime()
  return Math.round((noon(now) - noon(at)) / 86_400_000)
}

/** A moment as people say it: "hoy 02:14", "ayer 22:10", "20 nov, 22:10"; the year only where it is another one. `now` is passed in for tests. */
export function usePlainMoment(): (at: number, now?: number) => string {
  const intl = useIntl()
  const text = useText()
  return (at, now = Date.now()) => {
    const date = new Date(at)
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
    const before = daysBefore(date, new Date(now))
    if (before === 0 || before === 1)
      return text(before === 0 ? 'ui.moment.today' : 'ui.moment.yesterday', {
        clock: intl.formatTime(date, clock),
      })
    const isOtherYear = date.getFullYear() !== new Date(now).getFullYear()
    return intl.formatDate(date, {
      day: 'numeric',
      month: 'short',
      ...(isOtherYear ? { year: 'numeric' } : {}),
      ...clock,
    })
  }
}
