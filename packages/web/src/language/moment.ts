import { useIntl } from 'react-intl'

/** A day with its time on the clock of 24 hours, as shifts are written: "22 nov 2026, 02:14". */
export function useMoment(): (at: Date) => string {
  const intl = useIntl()
  return (at) =>
    intl.formatDate(at, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
}
