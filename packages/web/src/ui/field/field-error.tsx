import type { ReactNode } from 'react'
import { errorSentence, type Fault } from '../../language/error-sentence.ts'
import { useText } from '../../language/text.tsx'
import { Icon } from '../show/icon.tsx'
import './field.css'

export interface FieldErrorProps {
  /** A refusal: its sentence and what to do come from the catalogue. */
  fault: Fault
}

/** Why an answer cannot stand as it is, and what to do. Never repeats what was typed. */
export function FieldError(props: FieldErrorProps): ReactNode {
  const text = useText()
  const sentence = errorSentence(props.fault.code)
  return (
    <span className="field-error">
      <Icon name="alert" size="small" />
      <span>
        <span className="visually-hidden">{text('ui.error')}: </span>
        <strong>{text(sentence.says)}</strong>
        {sentence.todo && <> {text(sentence.todo)}</>}
      </span>
    </span>
  )
}
