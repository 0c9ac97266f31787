import { useIntl } from 'react-intl'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const yearMs = 365.2425 * dayMs

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
          : size < 2 * yearMs
            ? (['day', dayMs] as const)
            : (['year', yearMs] as const)
    return intl.formatRelativeTime(Math.trunc(distance / ms), unit, { style: 'short' })
  }
}

/** How long something is, roughly: "5 minutos", "24 horas", "10 años". */
export function useLength(): (ms: number) => string {
  const intl = useIntl()
  return (ms) => {
    const [unit, size] =
      ms < 2 * hourMs
        ? (['minute', minuteMs] as const)
        : ms < 2 * dayMs
          ? (['hour', hourMs] as const)
          : ms < 2 * yearMs
            ? (['day', dayMs] as const)
            : (['year', yearMs] as const)
    return intl.formatNumber(Math.round(ms / size), { style: 'unit', unit, unitDisplay: 'long' })
  }
}

/** Today only the hour, else the day with it, and the year where it is another one: "03:10", "24 nov, 03:10". */
export function useClock(): (at: number, now?: number) => string {
  const intl = useIntl()
  return (at, now = Date.now()) => {
    const isToday = new Date(at).toDateString() === new Date(now).toDateString()
    const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
    return intl.formatDate(at, {
      ...(isToday ? {} : { day: 'numeric', month: 'short' }),
      ...(isThisYear ? {} : { year: 'numeric' }),
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
  }
}
