import { useContext, type ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { AnswerRows } from '../../ui/field/answer-rows.tsx'
import { FieldFault, type FieldProps } from '../../ui/field/field-frame.tsx'
import { TextArea } from '../../ui/field/text-field.tsx'
import { KnownAnswers } from './coded-answers-field.tsx'
import type { KindFieldProps } from './field-from-kind.tsx'
import { choiceWord } from './field-words.ts'

/** One value for each of some codes: a row of taps each where it is a choice, else a few lines of text. */
export function ByCodeField(props: KindFieldProps & { readonly field: FieldProps }): ReactNode {
  const text = useText()
  const known = useContext(KnownAnswers)[props.place.name] ?? {}
  const { kind, place, field } = props
  const held = (props.value ?? {}) as Readonly<Record<string, string>>
  const codes = (kind.values ?? []).filter((code) => place.groups?.includes(code) ?? true)
  const inWords = (name: string, code: string): string => {
    const word = choiceWord(name, code)
    return word === undefined ? code : text(word)
  }
  const put = (code: string, value: string | undefined): void => {
    const { [code]: _before, ...others } = held
    const next = value === undefined ? others : { ...others, [code]: value }
    props.onChange(Object.keys(next).length === 0 ? undefined : next)
  }
  const choices = kind.item?.values
  return (
    <fieldset className="rows field">
      <legend className="field-label" data-look={field.look ?? 'label'}>
        {field.label}
      </legend>
      {field.description !== undefined && <p className="field-description">{field.description}</p>}
      {choices === undefined ? (
        codes.map((code) => (
          <TextArea
            key={code}
            label={inWords(kind.vocabulary ?? '', code)}
            rows={2}
            value={held[code] ?? ''}
            onChange={(typed) => put(code, typed || undefined)}
          />
        ))
      ) : (
        <AnswerRows
          rows={codes.map((code) => {
            const before = known[code]
            return {
              code,
              label: inWords(kind.vocabulary ?? '', code),
              ...(before === undefined
                ? {}
                : { known: text('screening.known', { answer: inWords(place.name, before) }) }),
            }
          })}
          options={choices.map((value) => ({ value, label: inWords(place.name, value) }))}
          answers={held}
          onAnswer={put}
        />
      )}
      <FieldFault field={field} />
    </fieldset>
  )
}
