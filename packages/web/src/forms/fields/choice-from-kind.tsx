import type { ReactNode } from 'react'
import type { MessageId } from '../../language/es.ts'
import { useText } from '../../language/text.tsx'
import { Choice } from '../../ui/field/choice.tsx'
import type { FieldProps } from '../../ui/field/field-frame.tsx'
import type { NoAnswerKind } from '../../ui/field/answer.ts'
import { Select } from '../../ui/field/select.tsx'
import type { KindFieldProps } from './field-from-kind.tsx'
import { choiceWord } from './field-words.ts'

const noAnswers: readonly NoAnswerKind[] = ['unknown', 'not-asked', 'declined']
/** More than these are a list to open, not rows to read. */
const mostRows = 6

/** Which of a field's values say that there is no answer. Who declines keeps none back where the field has a word of its own for it: she says no. */
export function noAnswersAmong(name: string, values: readonly string[]): readonly NoAnswerKind[] {
  const keptBack: MessageId = 'fields.answer.declined'
  return noAnswers.filter(
    (kind) => values.includes(kind) && (kind !== 'declined' || choiceWord(name, kind) === keptBack),
  )
}

/** One of a closed vocabulary. "No sabe" and "No se preguntó" are offered exactly where the vocabulary has them. */
export function ChoiceFromKind(
  props: KindFieldProps & { readonly field: FieldProps; readonly values: readonly string[] },
): ReactNode {
  const text = useText()
  const allow = noAnswersAmong(props.place.name, props.values)
  const options = props.values
    .filter((value) => !allow.some((kind) => kind === value))
    .map((value) => {
      const word = choiceWord(props.place.name, value)
      return { value, label: word === undefined ? value : text(word) }
    })
  // Inside a row there is no room for more than two beside each other.
  const isPart = props.label !== undefined
  if (options.length > (isPart ? 2 : mostRows))
    return (
      <Select
        {...props.field}
        options={options}
        value={options.find(({ value }) => value === props.value)?.value}
        onChange={props.onChange}
      />
    )
  const missing = allow.find((kind) => kind === props.value)
  return (
    <Choice
      {...props.field}
      layout={options.length <= 3 ? 'beside' : 'rows'}
      allow={allow}
      options={options}
      answer={
        typeof props.value !== 'string'
          ? undefined
          : missing === undefined
            ? { kind: 'known', value: props.value }
            : { kind: missing }
      }
      onAnswer={(answer) => props.onChange(answer.kind === 'known' ? answer.value : answer.kind)}
    />
  )
}
