import type { ValueKind } from '@cobijo/domain/journal/value-kind'
import type { ComponentType, ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import type { KindFieldProps } from './field-from-kind.tsx'
import { choiceWord } from './field-words.ts'

/** The parts of a record, side by side where there is room. */
export function RecordFields(
  props: Omit<KindFieldProps, 'kind'> & {
    readonly label: string
    readonly shape: Readonly<Record<string, ValueKind<unknown>>>
    /** Draws one part; handed in, since a part may be a record again. */
    readonly part: ComponentType<KindFieldProps>
  },
): ReactNode {
  const text = useText()
  const { part: Part } = props
  const held = (props.value ?? {}) as Readonly<Record<string, unknown>>
  // Said at the part that is wrong by itself; what is wrong of all of them together, after them.
  const wrong = Object.entries(props.shape).find(
    ([part, kind]) => held[part] !== undefined && kind.check(held[part]) === props.error?.code,
  )?.[0]
  return (
    <fieldset className="record-fields">
      <legend className="visually-hidden">{props.label}</legend>
      {Object.entries(props.shape).map(([part, kind]) => {
        const name = `${props.place.name}.${part}`
        const word = choiceWord(props.place.name, part)
        return (
          <Part
            key={part}
            place={{
              name,
              ...(props.place.expected && { expected: props.place.expected }),
              ...(props.place.rows !== undefined && { rows: props.place.rows }),
            }}
            kind={kind}
            value={held[part]}
            {...(part === wrong && props.error !== undefined ? { error: props.error } : {})}
            label={word === undefined ? part : text(word)}
            onChange={(value) => {
              const { [part]: _former, ...rest } = held
              const next = value === undefined ? rest : { ...rest, [part]: value }
              props.onChange(Object.keys(next).length === 0 ? undefined : next)
            }}
          />
        )
      })}
      {props.error !== undefined && wrong === undefined && <FieldError fault={props.error} />}
    </fieldset>
  )
}
