import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { useText } from '../../language/text.tsx'
import { Icon } from '../show/icon.tsx'
import { FieldFault, FieldLabel, type FieldProps } from './field-frame.tsx'

export interface SelectOption<V extends string> {
  value: V
  label: string
  detail?: string
}

export interface SelectProps<V extends string> extends FieldProps {
  options: readonly SelectOption<V>[]
  value: V | undefined
  onChange: (value: V) => void
}

/** One answer out of a closed list of some five to twenty; fewer: Choice, more: ComboBox. */
export function Select<V extends string>(props: SelectProps<V>): ReactNode {
  const text = useText()
  return (
    <AriaSelect
      className="field"
      value={props.value ?? null}
      placeholder={text('ui.select')}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      onChange={(key) => {
        const option = props.options.find((each) => each.value === key)
        if (option) props.onChange(option.value)
      }}
    >
      <FieldLabel field={props} />
      <AriaButton className="field-input select-button">
        <SelectValue />
        <Icon name="down" />
      </AriaButton>
      <Popover className="option-popover">
        <ListBox className="option-list">
          {props.options.map((option) => (
            <Option key={option.value} option={option} />
          ))}
        </ListBox>
      </Popover>
      <FieldFault field={props} />
    </AriaSelect>
  )
}

/** A line of a list of options; also used by ComboBox. */
export function Option(props: { option: SelectOption<string> }): ReactNode {
  const { option } = props
  return (
    <ListBoxItem id={option.value} className="option" textValue={option.label}>
      {({ isSelected }) => (
        <>
          <span>
            {option.label}
            {option.detail !== undefined && <span className="option-detail">{option.detail}</span>}
          </span>
          {isSelected && <Icon name="check" size="small" />}
        </>
      )}
    </ListBoxItem>
  )
}
