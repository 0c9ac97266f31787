import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { useIntl } from 'react-intl'
import { useText } from '../../language/text.tsx'
import type { FieldProps } from '../../ui/field/field-frame.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { codeInWords, codeLists } from './code-lists.ts'
import type { KindFieldProps } from './field-from-kind.tsx'
import './forms.css'

/** The commonest answers as one tap each, and a line for any other, in her own words. */
export function CodeListField(props: KindFieldProps & { readonly field: FieldProps }): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const list = codeLists[props.place.name]
  const chosen = Array.isArray(props.value) ? (props.value as readonly string[]) : []
  if (list === undefined) return null
  const others = chosen.filter((code) => !list.codes.includes(code))
  const put = (codes: readonly string[], other: string): void => {
    const next = [...codes, ...(other === '' ? [] : [other])]
    props.onChange(next.length === 0 ? undefined : next)
  }
  const known = chosen.filter((code) => list.codes.includes(code))
  return (
    <fieldset className="rows field">
      <legend className="field-label" data-look={props.field.look ?? 'label'}>
        {props.field.label}
      </legend>
      {props.field.description !== undefined && (
        <p className="field-description">{props.field.description}</p>
      )}
      <ToggleButtonGroup
        className="no-answer"
        aria-label={props.field.label}
        selectionMode="multiple"
        selectedKeys={[...known]}
        onSelectionChange={(keys) => {
          // In the order in which they were tapped: the best first.
          const kept = known.filter((code) => keys.has(code))
          const added = list.codes.filter((code) => keys.has(code) && !known.includes(code))
          put([...kept, ...added], others.join(', '))
        }}
      >
        {list.codes.map((code) => (
          <ToggleButton key={code} id={code} className="chip">
            {codeInWords(list.kind, code, locale)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <TextField
        label={text('forms.other')}
        value={others.join(', ')}
        onChange={(typed) => put(known, typed)}
      />
    </fieldset>
  )
}
