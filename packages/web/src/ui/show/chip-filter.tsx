import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { useText } from '../../language/text.tsx'
import '../field/field.css'

export interface ChipFilterProps<V extends string> {
  label: string
  options: readonly { value: V; label: string; count?: number }[]
  /** What the chip for everything says; default "Todo". */
  all?: string
  /** undefined: everything. */
  chosen: V | undefined
  onChoose: (value: V | undefined) => void
}

/** Narrows what stands below to one kind. */
export function ChipFilter<V extends string>(props: ChipFilterProps<V>): ReactNode {
  const text = useText()
  return (
    <ToggleButtonGroup
      className="no-answer not-printed"
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.chosen === undefined ? 'all' : `only:${props.chosen}`]}
      onSelectionChange={(keys) =>
        props.onChoose(props.options.find((option) => keys.has(`only:${option.value}`))?.value)
      }
    >
      <ToggleButton id="all" className="chip">
        {props.all ?? text('ui.filter.all')}
      </ToggleButton>
      {props.options.map((option) => (
        <ToggleButton key={option.value} id={`only:${option.value}`} className="chip">
          {option.label}
          {option.count !== undefined && <span>{option.count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
