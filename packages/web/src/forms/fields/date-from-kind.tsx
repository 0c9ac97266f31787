import { useState, type ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { DateField } from '../../ui/field/date-field.tsx'
import type { FieldProps } from '../../ui/field/field-frame.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import type { TypedDate } from '../../ui/field/typed-date.ts'
import type { KindFieldProps } from './field-from-kind.tsx'

type Props = KindFieldProps & { readonly field: FieldProps }

/** A day, a month or a year, as exactly as she knows it. */
export function CalendarDateField(props: Props): ReactNode {
  const date = typeof props.value === 'string' ? dateFrom(props.value) : undefined
  return (
    <DateField
      {...props.field}
      expected={props.place.expected ?? 'past'}
      isBirth={props.place.name === 'bornOn'}
      allow={[]}
      answer={date === undefined ? undefined : { kind: 'known', value: date }}
      onAnswer={(answer) =>
        props.onChange(answer?.kind === 'known' ? calendarDate(answer.value) : undefined)
      }
    />
  )
}

const usualHour = '09:00'

/** A day and an hour of this device's clock. */
export function InstantField(props: Props): ReactNode {
  const text = useText()
  const at = typeof props.value === 'number' ? new Date(props.value) : undefined
  const [day, setDay] = useState<TypedDate | undefined>(
    at && {
      precision: 'day',
      year: at.getFullYear(),
      month: at.getMonth() + 1,
      day: at.getDate(),
    },
  )
  const [hour, setHour] = useState(at ? `${pad(at.getHours())}:${pad(at.getMinutes())}` : '')
  const change = (nextDay: TypedDate | undefined, nextHour: string): void => {
    setDay(nextDay)
    setHour(nextHour)
    props.onChange(instantOf(nextDay, nextHour === '' ? usualHour : nextHour))
  }
  return (
    <div className="moment">
      <DateField
        {...props.field}
        isWholeDay
        expected={props.place.expected ?? 'future'}
        allow={[]}
        answer={day === undefined ? undefined : { kind: 'known', value: day }}
        onAnswer={(answer) => change(answer?.kind === 'known' ? answer.value : undefined, hour)}
      />
      <TextField
        label={text('forms.hour')}
        description={text('forms.hour.help')}
        width="short"
        inputMode="numeric"
        value={hour}
        onChange={(typed) => change(day, typed)}
      />
    </div>
  )
}

/** `undefined` without a whole day; an hour that cannot be read makes the command refuse it at this field. */
function instantOf(day: TypedDate | undefined, hour: string): number | undefined {
  if (day?.precision !== 'day') return undefined
  const found = /^(\d{1,2})[:.h ]?(\d{2})?$/.exec(hour.trim())
  const hours = Number(found?.[1] ?? Number.NaN)
  const minutes = Number(found?.[2] ?? 0)
  if (!(hours < 24 && minutes < 60)) return Number.NaN
  return new Date(day.year, day.month - 1, day.day, hours, minutes).getTime()
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

export function calendarDate(date: TypedDate): string {
  const year = String(date.year).padStart(4, '0')
  if (date.precision === 'year') return year
  const month = `${year}-${pad(date.month)}`
  return date.precision === 'month' ? month : `${month}-${pad(date.day)}`
}

export function dateFrom(written: string): TypedDate | undefined {
  const [year, month, day] = written.split('-').map(Number)
  if (year === undefined || Number.isNaN(year)) return undefined
  if (month === undefined) return { precision: 'year', year }
  return day === undefined
    ? { precision: 'month', year, month }
    : { precision: 'day', year, month, day }
}
