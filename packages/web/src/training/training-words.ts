import type { CalendarDate } from '@cobijo/domain/journal/identifier'
import type { Participation, Training } from '@cobijo/domain/training/training'
import { useIntl } from 'react-intl'
import { usePeople } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { dateFrom } from '../forms/fields/date-from-kind.tsx'
import { useText } from '../language/text.tsx'
import { writeTypedDate } from '../ui/field/typed-date.ts'

/** What a row is called: the name as it was written, else of whom it is, else her agency's code. */
export function useParticipantName(): (row: Participation) => string {
  const text = useText()
  const people = usePeople()
  const { organisation } = useSession()
  return ({ participantName, participantCode, member }) =>
    participantName ??
    (member === undefined ? undefined : people.who(organisation, member as never)) ??
    participantCode ??
    text('training.nameless')
}

export function useDayInWords(): (day: CalendarDate | undefined) => string {
  const { locale } = useIntl()
  return (day) => {
    const date = day === undefined ? undefined : dateFrom(day)
    return date === undefined ? (day ?? '') : writeTypedDate(date, locale)
  }
}

/** From when to when, as far as somebody said. */
export function useSpanOfDays(): (training: Training) => string {
  const text = useText()
  const day = useDayInWords()
  return ({ trainingFrom: { value: from }, trainingUntil: { value: until } }) =>
    from !== undefined && until !== undefined && from !== until
      ? text('training.from-to', { from: day(from), until: day(until) })
      : day(from ?? until)
}
