import { useIntl } from 'react-intl'

/** A day, a month or a year on which she is expected, in words as exact as it was said. */
export function useExpectedDay(): (expectedOn: string) => string {
  const { formatDate } = useIntl()
  return (expectedOn) =>
    formatDate(new Date(`${expectedOn.padEnd(7, '-01').padEnd(10, '-01')}T12:00`), {
      ...(expectedOn.length > 7 ? { day: 'numeric' } : {}),
      ...(expectedOn.length > 4 ? { month: 'long' } : {}),
      year: 'numeric',
    })
}
