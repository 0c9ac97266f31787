import { useIntl } from 'react-intl'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** How far away a moment is, as people say it: "hace 2 h", "dentro de 3 días". `now` is passed in for tests. */
export function useDistance(): (at: number, now?: number) => string {
  const intl = useIntl()
  return (at, now = Date.now()) => {
    const distance = at - now
    const size = Math.abs(distance)
    if (size < minuteMs) return intl.formatRelativeTime(0, 'second', { numeric: 'auto' })
    const [unit, ms] =
      size < hourMs
        ? (['minute', minuteMs] as const)
        : size < 2 * dayMs
          ? (['hour', hourMs] as const)
          : (['day', dayMs] as const)
    return intl.formatRelativeTime(Math.trunc(distance / ms), unit, { style: 'short' })
  }
}

/** Today only the hour, later the day with it: "03:10", "24 nov, 03:10". */
export function useClock(): (at: number, now?: number) => string {
  const intl = useIntl()
  return (at, now = Date.now()) => {
    const isToday = new Date(at).toDateString() === new Date(now).toDateString()
    return intl.formatDate(at, {
      ...(isToday ? {} : { day: 'numeric', month: 'short' }),
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
  }
}
