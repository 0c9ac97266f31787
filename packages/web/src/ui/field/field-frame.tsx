import type { ReactNode } from 'react'
import { FieldError as AriaFieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text as AriaText } from 'react-aria-components/Text'
import type { Fault } from '../../language/error-sentence.ts'
import { useText } from '../../language/text.tsx'
import { FieldError } from './field-error.tsx'
import './field.css'

/** What every field has. */
export interface FieldProps {
  /** The question, in the person's words. */
  label: string
  /** One short line under the question. */
  description?: string | undefined
  /** A refusal, or its code: shown under the field with what to do. */
  error?: Fault | string | undefined
  /** Adds "(opcional)" to the label. */
  isOptional?: boolean
  /** label: a line above the input. question: the only question of the screen, set large. */
  look?: 'label' | 'question'
}

export function FieldLabel(props: { field: FieldProps; children?: ReactNode }): ReactNode {
  const text = useText()
  const { field } = props
  return (
    <>
      <Label className="field-label" data-look={field.look ?? 'label'}>
        {field.label}
        {field.isOptional === true && (
          <span className="field-optional"> ({text('ui.optional')})</span>
        )}
      </Label>
      {field.description !== undefined && (
        <AriaText slot="description" className="field-description">
          {field.description}
        </AriaText>
      )}
    </>
  )
}

export function FieldFault(props: { field: FieldProps }): ReactNode {
  const { error } = props.field
  if (error === undefined) return null
  return (
    <AriaFieldError className="field-fault">
      <FieldError fault={typeof error === 'string' ? { code: error } : error} />
    </AriaFieldError>
  )
}
