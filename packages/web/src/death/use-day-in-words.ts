import { useIntl } from 'react-intl'
import { writeTypedDate } from '../ui/field/typed-date.ts'
import { dateFrom } from '../forms/fields/date-from-kind.tsx'

/** A day, a month or a year as exactly as it was said. */
export function useDayInWords(): (written: string) => string {
  const { locale } = useIntl()
  return (written) => {
    const date = dateFrom(written)
    return date === undefined ? written : writeTypedDate(date, locale)
  }
}
