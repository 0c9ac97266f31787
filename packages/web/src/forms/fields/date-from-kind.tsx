import { useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../../language/text.tsx'
import { isUnread, type DateAnswer } from '../../ui/field/answer.ts'
import { DateField } from '../../ui/field/date-field.tsx'
import type { FieldProps } from '../../ui/field/field-frame.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { writeTypedDate, type Expectation, type TypedDate } from '../../ui/field/typed-date.ts'
import type { KindFieldProps } from './field-from-kind.tsx'
import { momentOf, typedMoment } from './typed-moment.ts'

type Props = KindFieldProps & { readonly field: FieldProps }

/** A day, a month or a year, as exactly as she knows it. What cannot be read is kept, so that the command refuses it at this field. */
export function CalendarDateField(props: Props): ReactNode {
  return (
    <DateField
      {...props.field}
      expected={props.place.expected ?? 'past'}
      isBirth={props.place.name === 'bornOn'}
      allow={[]}
      answer={dateAnswer(props.value)}
      onAnswer={(answer) =>
        props.onChange(answer?.kind === 'known' ? calendarDate(answer.value) : answer)
      }
    />
  )
}

function dateAnswer(value: unknown): DateAnswer<TypedDate> | undefined {
  if (isUnread(value)) return value
  const date = typeof value === 'string' ? dateFrom(value) : undefined
  return date === undefined ? undefined : { kind: 'known', value: date }
}

/** A day and an hour of this device's clock. What makes no moment is kept, so that the command refuses it at this field. */
export function InstantField(props: Props): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const expected = props.place.expected ?? 'future'
  const [{ day, hour }, setTyped] = useState(
    () => typedMoment(props.value) ?? { day: undefined, hour: '' },
  )
  const [wasLeft, setWasLeft] = useState(false)
  // What the page itself put there, as a proposed hour, is shown as if it had been typed.
  const [seen, setSeen] = useState(props.value)
  const [put, setPut] = useState(0)
  if (props.value !== seen) {
    setSeen(props.value)
    const given = typeof props.value === 'number' ? typedMoment(props.value) : undefined
    if (given && shownAs(given, 'either') !== shownAs({ day, hour }, expected)) {
      setTyped(given)
      setPut(put + 1)
    }
  }
  const change = (next: { day: typeof day; hour: string }): void => {
    setTyped(next)
    props.onChange(momentOf(next.day, next.hour, expected, new Date()))
  }
  const moment = momentOf(day, hour, expected, new Date())
  const fault = typeof moment === 'object' ? moment.fault : undefined
  const { error, ...field } = props.field
  return (
    <div className="moment">
      <DateField
        key={put}
        {...field}
        error={fault === undefined ? error : undefined}
        isWholeDay
        expected={expected}
        allow={[]}
        answer={day}
        onAnswer={(next) => change({ day: next, hour })}
      />
      <TextField
        label={text('forms.hour')}
        description={text('forms.hour.help')}
        width="short"
        inputMode="numeric"
        value={hour}
        error={wasLeft || error !== undefined ? fault : undefined}
        onBlur={() => setWasLeft(true)}
        onChange={(typed) => change({ day, hour: typed })}
      />
      <div className="field-read" aria-live="polite">
        {day === undefined &&
          typeof moment === 'number' &&
          text('ui.date.day', { date: writeTypedDate(todayOf(moment), locale) })}
        {/* Nobody said it: it stands there in words, and a screen reader reads it too. */}
        {hour.trim() === '' && typeof moment === 'number' && text('forms.hour.assumed')}
      </div>
    </div>
  )
}

function shownAs(
  { day, hour }: NonNullable<ReturnType<typeof typedMoment>>,
  expected: Expectation,
): number | undefined {
  const moment = momentOf(day, hour, expected, new Date())
  return typeof moment === 'number' ? moment : undefined
}

function todayOf(moment: number): TypedDate {
  const day = typedMoment(moment)?.day
  if (day?.kind !== 'known') throw new Error('a moment lies on a day')
  return day.value
}

export function calendarDate(date: TypedDate): string {
  const year = String(date.year).padStart(4, '0')
  if (date.precision === 'year') return year
  const month = `${year}-${String(date.month).padStart(2, '0')}`
  return date.precision === 'month' ? month : `${month}-${String(date.day).padStart(2, '0')}`
}

export function dateFrom(written: string): TypedDate | undefined {
  const [year, month, day] = written.split('-').map(Number)
  if (year === undefined || Number.isNaN(year)) return undefined
  if (month === undefined) return { precision: 'year', year }
  return day === undefined
    ? { precision: 'month', year, month }
    : { precision: 'day', year, month, day }
}
