import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { TextArea } from '../../ui/field/text-field.tsx'
import { codedOptions, wordsOf } from './coded-questions.ts'
import type { KindFieldProps } from './field-from-kind.tsx'

/** Her words, one box for each of the codes that stand here: there is no box for anything else. */
export function WordsByCodeField(props: KindFieldProps & { readonly label: string }): ReactNode {
  const { locale } = useIntl()
  const { place, onChange } = props
  const held = (props.value ?? {}) as Readonly<Record<string, string>>
  const codes = (codedOptions[place.name] ?? []).filter(
    ({ code }) => place.groups?.includes(code) ?? true,
  )
  return (
    <fieldset className="record-fields">
      <legend className="visually-hidden">{props.label}</legend>
      {codes.map((each, index) => (
        <TextArea
          key={each.code}
          label={wordsOf(each, locale)}
          rows={2}
          {...(index === 0 && props.error !== undefined ? { error: props.error } : {})}
          value={held[each.code] ?? ''}
          onChange={(typed) => {
            const { [each.code]: _former, ...rest } = held
            const next = typed === '' ? rest : { ...rest, [each.code]: typed }
            onChange(Object.keys(next).length === 0 ? undefined : next)
          }}
        />
      ))}
    </fieldset>
  )
}
