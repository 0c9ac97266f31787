import { useState, type ReactNode } from 'react'
import { TextField } from '../../ui/field/text-field.tsx'
import type { FieldProps } from '../../ui/field/field-frame.tsx'
import { minorUnits, writeMinorUnits } from './minor-units.ts'
import type { KindFieldProps } from './field-from-kind.tsx'

/** Declared in the currency's smallest unit, typed as people write money. */
export function isMoney(name: string): boolean {
  return ['cost.amount', 'money.amount', 'overCeiling.amount'].includes(name)
}

export function MoneyField(props: KindFieldProps & { readonly field: FieldProps }): ReactNode {
  const [typed, setTyped] = useState(() =>
    typeof props.value === 'number' ? writeMinorUnits(props.value) : '',
  )
  return (
    <TextField
      {...props.field}
      width="short"
      inputMode="decimal"
      value={typed}
      onChange={(words) => {
        setTyped(words)
        // What is no amount is kept as typed, so that the command can refuse it at its field.
        props.onChange(words.trim() === '' ? undefined : (minorUnits(words) ?? words))
      }}
    />
  )
}
