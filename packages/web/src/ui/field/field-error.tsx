import type { ReactNode } from 'react'
import { errorSentence } from '../../language/error-sentence.ts'
import { useText } from '../../language/text.tsx'
import { Icon } from '../show/icon.tsx'
import './field.css'

export interface FieldErrorProps {
  /** A refusal code; its sentence, what to do, and its legal source come from the catalogue. */
  code: string
}

/** Why an answer cannot stand as it is, and what to do. Never repeats what was typed. */
export function FieldError(props: FieldErrorProps): ReactNode {
  const text = useText()
  const sentence = errorSentence(props.code)
  return (
    <span className="field-error">
      <Icon name="alert" size="small" />
      <span>
        <span className="visually-hidden">{text('ui.error')}: </span>
        <strong>{text(sentence.says)}</strong>
        {sentence.source && <> · {text(sentence.source)}</>}
        {sentence.todo && <> {text(sentence.todo)}</>}
      </span>
    </span>
  )
}
