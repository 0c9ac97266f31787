import { useMemo, useState, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { useText } from '../../language/text.tsx'
import { Icon } from '../show/icon.tsx'
import { FieldFault, FieldLabel, type FieldProps } from './field-frame.tsx'
import { Option, type SelectOption } from './select.tsx'
import { matchesTyped } from './matches-typed.ts'

export interface ComboBoxProps<V extends string> extends FieldProps {
  options: readonly SelectOption<V>[]
  value: V | undefined
  onChange: (value: V | undefined) => void
}

const shownAtMost = 60

/** One answer out of a long list (countries, languages, municipalities), found by typing, without minding accents. */
export function ComboBox<V extends string>(props: ComboBoxProps<V>): ReactNode {
  const text = useText()
  const chosen = props.options.find((option) => option.value === props.value)
  const [typed, setTyped] = useState(chosen?.label ?? '')
  const shown = useMemo(() => {
    const everything = typed === '' || typed === chosen?.label
    return (
      everything
        ? props.options
        : props.options.filter((option) => matchesTyped(option.label, typed))
    ).slice(0, shownAtMost)
  }, [props.options, typed, chosen])

  return (
    <AriaComboBox
      className="field"
      items={shown}
      value={props.value ?? null}
      inputValue={typed}
      onInputChange={setTyped}
      allowsEmptyCollection
      menuTrigger="focus"
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      onChange={(key) => {
        const option = props.options.find((each) => each.value === key)
        if (option) setTyped(option.label)
        props.onChange(option?.value)
      }}
    >
      <FieldLabel field={props} />
      <div className="combo">
        <Input className="field-input" autoComplete="off" spellCheck={false} />
        <AriaButton className="combo-open">
          <Icon name="down" />
        </AriaButton>
      </div>
      <Popover className="option-popover">
        <ListBox
          className="option-list"
          renderEmptyState={() => <div className="option-empty">{text('ui.empty.combo')}</div>}
        >
          {(option: SelectOption<V>) => <Option key={option.value} option={option} />}
        </ListBox>
      </Popover>
      <FieldFault field={props} />
    </AriaComboBox>
  )
}
