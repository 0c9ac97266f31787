import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Icon } from '../show/icon.tsx'
import { FieldFault, FieldLabel, type FieldProps } from './field-frame.tsx'
import './choice.css'

export interface CheckboxOption<V extends string> {
  value: V
  label: string
  detail?: string
  /** Why it cannot be ticked, shown under it. */
  disabledReason?: string | undefined
}

export interface CheckboxGroupProps<V extends string> extends FieldProps {
  options: readonly CheckboxOption<V>[]
  values: readonly V[]
  onChange: (values: V[]) => void
}

/** Any number of answers. What is not ticked is not sent. */
export function CheckboxGroup<V extends string>(props: CheckboxGroupProps<V>): ReactNode {
  return (
    <AriaCheckboxGroup
      className="field choice"
      value={[...props.values]}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      onChange={(chosen) =>
        props.onChange(
          props.options.map((option) => option.value).filter((value) => chosen.includes(value)),
        )
      }
    >
      <FieldLabel field={props} />
      <div className="choice-options">
        {props.options.map((option) => (
          <AriaCheckbox
            key={option.value}
            value={option.value}
            className="choice-row"
            isDisabled={option.disabledReason !== undefined}
          >
            <span className="choice-mark">
              <Icon name="check" />
            </span>
            <span>
              {option.label}
              {(option.disabledReason ?? option.detail) !== undefined && (
                <span className="choice-detail">{option.disabledReason ?? option.detail}</span>
              )}
            </span>
          </AriaCheckbox>
        ))}
      </div>
      <FieldFault field={props} />
    </AriaCheckboxGroup>
  )
}

/** A single statement to agree with. */
export function Checkbox(props: {
  children: ReactNode
  isSelected: boolean
  onChange: (isSelected: boolean) => void
}): ReactNode {
  return (
    <AriaCheckbox className="choice-row" isSelected={props.isSelected} onChange={props.onChange}>
      <span className="choice-mark">
        <Icon name="check" />
      </span>
      <span>{props.children}</span>
    </AriaCheckbox>
  )
}
