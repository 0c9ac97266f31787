import { useState, type ReactNode } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { useIntl } from 'react-intl'
import { useText } from '../../language/text.tsx'
import type { DateAnswer, NoAnswerKind } from './answer.ts'
import { dateExample } from './date-example.ts'
import { FieldFault, FieldLabel, type FieldProps } from './field-frame.tsx'
import { NoAnswer } from './no-answer.tsx'
import {
  dayOf,
  liesAhead,
  readTypedDate,
  writeTypedDate,
  type Expectation,
  type TypedDate,
} from './typed-date.ts'

export interface DateFieldProps extends FieldProps {
  answer: DateAnswer<TypedDate> | undefined
  /** `undefined`: emptied. `unread`: what is typed cannot stand; the field says so when it is left, and whoever saves has to refuse it. */
  onAnswer: (answer: DateAnswer<TypedDate> | undefined) => void
  /** past refuses days that have not come; a birth. future reads "lunes" as the coming one; an appointment. */
  expected: Expectation
  /** The example is of somebody's birth, and says that the year alone is an answer. */
  isBirth?: boolean
  /** Only a whole day is an answer: an appointment, an hour of a day. */
  isWholeDay?: boolean
  /** Default: unknown and not-asked. An empty list leaves the buttons out. */
  allow?: readonly NoAnswerKind[]
  /** The clock, for tests. */
  now?: () => Date
}

const usual: readonly NoAnswerKind[] = ['unknown', 'not-asked']

/** A date typed as people type it; under it stands how it was understood, so that a slip is seen at once. */
export function DateField(props: DateFieldProps): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const now = props.now ?? (() => new Date())
  const [typed, setTyped] = useState(() => initialWords(props.answer, locale))
  const [wasLeft, setWasLeft] = useState(props.answer?.kind === 'unread')
  const today = dayOf(now())
  const date = readTypedDate(typed, today, props.expected)
  const fault = typed.trim() === '' ? undefined : faultOf(date, props, today)
  const example = dateExample(props.isBirth === true ? 'birth' : props.expected, today, locale)
  // Why it cannot stand says more than that it was refused.
  const own = wasLeft || props.error !== undefined ? fault : undefined
  const field: FieldProps = { ...props, error: own ?? props.error }
  const allow = props.allow ?? usual
  const chosen =
    props.answer === undefined || props.answer.kind === 'known' || props.answer.kind === 'unread'
      ? undefined
      : props.answer.kind

  return (
    <div className="field">
      <AriaTextField
        className="field"
        value={typed}
        autoComplete="off"
        isInvalid={field.error !== undefined}
        validationBehavior="aria"
        onBlur={() => setWasLeft(true)}
        onChange={(next) => {
          setTyped(next)
          const read = readTypedDate(next, today, props.expected)
          const isGood = read !== undefined && faultOf(read, props, today) === undefined
          if (isGood) setWasLeft(false)
          if (isGood) props.onAnswer({ kind: 'known', value: read })
          else props.onAnswer(next.trim() === '' ? undefined : { kind: 'unread', typed: next })
        }}
      >
        <FieldLabel
          field={{ ...field, description: field.description ?? text(example.id, example.values) }}
        />
        <Input className="field-input" data-width="short" spellCheck={false} />
        <FieldFault field={field} />
      </AriaTextField>
      <div className="field-read" aria-live="polite">
        {date !== undefined && fault === undefined && (
          <>
            {text(date.precision === 'day' ? 'ui.date.day' : 'ui.date.approximate', {
              date: writeTypedDate(date, locale),
            })}
          </>
        )}
      </div>
      {allow.length > 0 && (
        <NoAnswer
          allow={allow}
          chosen={chosen}
          label={props.label}
          onChoose={(kind) => {
            if (kind !== undefined) setTyped('')
            props.onAnswer(kind === undefined ? undefined : { kind })
          }}
        />
      )}
    </div>
  )
}

function faultOf(
  date: TypedDate | undefined,
  { expected, isWholeDay }: Pick<DateFieldProps, 'expected' | 'isWholeDay'>,
  today: ReturnType<typeof dayOf>,
): string | undefined {
  if (date === undefined || (isWholeDay === true && date.precision !== 'day'))
    return 'date-unreadable'
  return expected === 'past' && liesAhead(date, today) ? 'date-in-future' : undefined
}

function initialWords(answer: DateAnswer<TypedDate> | undefined, locale: string): string {
  if (answer?.kind === 'unread') return answer.typed
  if (answer?.kind !== 'known') return ''
  const date = answer.value
  return date.precision === 'day'
    ? `${date.day}/${date.month}/${date.year}`
    : writeTypedDate(date, locale)
}
