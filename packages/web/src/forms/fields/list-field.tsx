import type { ValueKind } from '@cobijo/domain/journal/value-kind'
import { useEffect, useRef, type ComponentType, type ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import type { FieldProps } from '../../ui/field/field-frame.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import type { KindFieldProps } from './field-from-kind.tsx'
import { RecordFields } from './record-fields.tsx'
import './forms.css'

/** Rows that can be added and taken away: names, allergies, medicines with their hours. */
export function ListField(
  props: KindFieldProps & {
    readonly field: FieldProps
    readonly item: ValueKind<unknown>
    readonly part: ComponentType<KindFieldProps>
  },
): ReactNode {
  const text = useText()
  // What is wrong with a list is said once, under it.
  const { field, item, place, error: _once, ...shared } = props
  const { part: Part } = props
  const rows = Array.isArray(props.value) ? (props.value as readonly unknown[]) : []
  const shown = rows.length === 0 ? [undefined] : rows
  const put = (next: readonly unknown[]): void => {
    props.onChange(next.length === 0 ? undefined : next)
  }
  const list = useRef<HTMLFieldSetElement>(null)
  const goTo = useRef<number>(undefined)
  // Who adds a row goes on in it; who takes one away, in the one that comes into its place.
  useEffect(() => {
    if (goTo.current === undefined) return
    const lines = list.current?.querySelectorAll('.rows-row')
    const row = lines?.[Math.min(goTo.current, lines.length - 1)]
    goTo.current = undefined
    row?.querySelector<HTMLElement>(':is(input, textarea, button)')?.focus()
  }, [shown.length])
  const change = (index: number, value: unknown): void => {
    const next = [...shown]
    next[index] = value ?? (item.name === 'record' ? {} : '')
    put(next.length === 1 && isBlank(next[0]) ? [] : next)
  }
  const { error } = field
  return (
    <fieldset className="rows field" ref={list}>
      <legend className="field-label" data-look={field.look ?? 'label'}>
        {field.label}
      </legend>
      {field.description !== undefined && <p className="field-description">{field.description}</p>}
      {shown.map((row, index) => (
        // Rows have no identity of their own: their place in the list is all there is.
        // oxlint-disable-next-line react/no-array-index-key
        <div className="rows-row" key={index}>
          {item.name === 'record' ? (
            <RecordFields
              {...shared}
              place={place}
              label={text('forms.row', { place: index + 1 })}
              shape={item.shape ?? {}}
              value={row}
              onChange={(value) => change(index, value)}
            />
          ) : item.name === 'calendar-date' ? (
            <Part
              place={place}
              kind={item}
              label={text('forms.row-of', { what: field.label, place: index + 1 })}
              value={row === '' ? undefined : row}
              onChange={(value) => change(index, value)}
            />
          ) : (
            <TextField
              label={text('forms.row-of', { what: field.label, place: index + 1 })}
              value={typeof row === 'string' ? row : ''}
              onChange={(typed) => change(index, typed)}
            />
          )}
          {shown.length > 1 && (
            <Button
              tone="quiet"
              icon="close"
              iconOnly
              onPress={() => {
                goTo.current = index
                put(shown.filter((_, each) => each !== index))
              }}
            >
              {text('forms.row.remove', { place: index + 1 })}
            </Button>
          )}
        </div>
      ))}
      {error !== undefined && (
        <FieldError fault={typeof error === 'string' ? { code: error } : error} />
      )}
      {rows.length > 0 && (
        <Button
          tone="quiet"
          icon="plus"
          onPress={() => {
            goTo.current = rows.length
            put([...rows, item.name === 'record' ? {} : ''])
          }}
        >
          {text(place.name === 'medicines' ? 'forms.row.add-medicine' : 'forms.row.add')}
        </Button>
      )}
    </fieldset>
  )
}

function isBlank(row: unknown): boolean {
  if (typeof row === 'string') return row.trim() === ''
  return typeof row !== 'object' || row === null || Object.values(row).every(isBlank)
}

/** Rows that say nothing are not sent. */
export function withoutBlankRows(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  const said = value.filter((row) => !isBlank(row))
  return said.length === 0 ? undefined : said
}
