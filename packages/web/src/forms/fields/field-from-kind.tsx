import type { ValueKind } from '@cobijo/domain/journal/value-kind'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { InterpreterCodeField } from '../../interpreter/interpreter-code-field.tsx'
import type { Fault } from '../../language/error-sentence.ts'
import { useText } from '../../language/text.tsx'
import { OwnCertificateField } from '../../training/own-certificate-field.tsx'
import { CheckboxGroup } from '../../ui/field/checkbox-group.tsx'
import { Select } from '../../ui/field/select.tsx'
import { TextArea, TextField } from '../../ui/field/text-field.tsx'
import { ByCodeField } from './by-code-field.tsx'
import { ChoiceFromKind } from './choice-from-kind.tsx'
import { CodedAnswersField } from './coded-answers-field.tsx'
import { codedOptions, wordsOf } from './coded-questions.ts'
import { CodeListField } from './code-list-field.tsx'
import { codeLists } from './code-lists.ts'
import { CalendarDateField, InstantField } from './date-from-kind.tsx'
import { choiceWord, fieldHelp, fieldLabel } from './field-words.ts'
import { ListField } from './list-field.tsx'
import { isMoney, MoneyField } from './money-field.tsx'
import { WordsByCodeField } from './words-by-code-field.tsx'
import { RecordFields } from './record-fields.tsx'

/** How one field of a form stands on the screen; what it may hold comes from its declaration. */
export interface FieldPlace {
  readonly name: string
  /** The only question of its screen. */
  readonly look?: 'label' | 'question'
  /** Long text: how many lines to begin with. */
  readonly rows?: number
  /** Which side of today a date lies; default past. */
  readonly expected?: 'past' | 'future' | 'either'
  /** Of a list of coded questions: which of its groups stand here; of codes: which of them. Default all. */
  readonly groups?: readonly string[]
  /** A list of coded questions that is what the screen is about: it begins open. */
  readonly isUnfolded?: boolean
  /** A code out of this organisation's list of interpreters; her own certificate out of the lists of courses. */
  readonly offers?: 'interpreters' | 'own-certificates'
  /** Shown only while this holds of what was answered so far. */
  readonly isAsked?: (values: Values) => boolean
}

/** What was answered, by field, as the command takes it. */
export type Values = Readonly<Record<string, unknown>>

export interface KindFieldProps {
  readonly place: FieldPlace
  readonly kind: ValueKind<unknown>
  readonly value: unknown
  /** `undefined` takes the answer back. */
  readonly onChange: (value: unknown) => void
  readonly error?: Fault | undefined
  /** For parts of a record: how the whole is called, "medicines" of "medicines.name". */
  readonly label?: string
}

/** The field on the screen that a declared kind asks for. */
export function FieldFromKind(props: KindFieldProps): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const { place, kind, value, onChange } = props
  const labelId = fieldLabel(place.name)
  const helpId = fieldHelp(place.name)
  const field = {
    label: props.label ?? (labelId === undefined ? place.name : text(labelId)),
    ...(helpId === undefined ? {} : { description: text(helpId) }),
    ...(props.error === undefined ? {} : { error: props.error }),
    ...(place.look === undefined ? {} : { look: place.look }),
  }
  switch (kind.name) {
    case 'choice':
      return <ChoiceFromKind {...props} field={field} values={kind.values ?? []} />
    case 'flag':
      return (
        <ChoiceFromKind
          {...props}
          field={field}
          values={['yes', 'no']}
          value={value === undefined ? undefined : value === true ? 'yes' : 'no'}
          onChange={(next) => onChange(next === undefined ? undefined : next === 'yes')}
        />
      )
    case 'calendar-date':
      return <CalendarDateField {...props} field={field} />
    case 'instant':
      return <InstantField {...props} field={field} />
    case 'whole':
      if (isMoney(place.name)) return <MoneyField {...props} field={field} />
      return (
        <TextField
          {...field}
          width="short"
          inputMode="numeric"
          value={value === undefined ? '' : String(value)}
          onChange={(typed) => onChange(numberIn(typed))}
        />
      )
    case 'record':
      if (place.offers === 'own-certificates')
        return (
          <OwnCertificateField {...props} field={field} label={field.label} part={FieldFromKind} />
        )
      return (
        <RecordFields
          {...props}
          label={field.label}
          shape={kind.shape ?? {}}
          part={FieldFromKind}
        />
      )
    case 'by-code':
      return <ByCodeField {...props} field={field} />
    case 'text-map':
      return <WordsByCodeField {...props} label={field.label} />
    case 'answers-by-code':
      return <CodedAnswersField {...props} field={field} />
    case 'list': {
      const item = kind.item
      const coded = codedOptions[place.name]
      if (coded !== undefined)
        return (
          <CheckboxGroup
            {...field}
            values={(value as readonly string[] | undefined) ?? []}
            onChange={(chosen) => onChange(chosen.length === 0 ? undefined : chosen)}
            options={coded
              .filter(({ code }) => place.groups?.includes(code) ?? true)
              .map((each) => ({ value: each.code, label: wordsOf(each, locale) }))}
          />
        )
      if (item?.values !== undefined) {
        return (
          <CheckboxGroup
            {...field}
            values={(value as readonly string[] | undefined) ?? []}
            onChange={(chosen) => onChange(chosen.length === 0 ? undefined : chosen)}
            options={item.values.map((each) => {
              const word = choiceWord(place.name, each)
              return { value: each, label: word === undefined ? each : text(word) }
            })}
          />
        )
      }
      if (codeLists[place.name] !== undefined) return <CodeListField {...props} field={field} />
      return item === undefined ? null : (
        <ListField {...props} field={field} item={item} part={FieldFromKind} />
      )
    }
    default: {
      const coded = codedOptions[place.name]
      if (coded !== undefined)
        return (
          <Select
            {...field}
            options={coded.map((each) => ({ value: each.code, label: wordsOf(each, locale) }))}
            value={coded.find(({ code }) => code === value)?.code}
            onChange={onChange}
          />
        )
      if (place.offers === 'interpreters')
        return <InterpreterCodeField field={field} value={words(value)} onChange={onChange} />
      return place.rows === undefined ? (
        <TextField
          {...field}
          value={words(value)}
          onChange={(typed) => onChange(typed || undefined)}
        />
      ) : (
        <TextArea
          {...field}
          rows={place.rows}
          value={words(value)}
          onChange={(typed) => onChange(typed || undefined)}
        />
      )
    }
  }
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** What cannot be a number is kept as typed, so that the command can refuse it at its field. */
function numberIn(typed: string): unknown {
  const bare = typed.trim()
  if (bare === '') return undefined
  return /^\d+$/.test(bare) ? Number(bare) : typed
}
