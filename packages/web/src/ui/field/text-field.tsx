import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactNode } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import type { NoAnswerKind } from './answer.ts'
import { FieldFault, FieldLabel, type FieldProps } from './field-frame.tsx'
import { NoAnswer } from './no-answer.tsx'

export interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'password' | 'tel' | 'search'>
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'search'
  /** Off unless given: a shared computer must not suggest the last person's name. */
  autoComplete?: HTMLInputAutoCompleteAttribute
  width?: 'full' | 'short'
  maxLength?: number
  autoFocus?: boolean
  /** "No sabe" / "No se preguntó" under the input; choosing one clears the text. */
  noAnswer?: {
    allow: readonly NoAnswerKind[]
    chosen: NoAnswerKind | undefined
    onChoose: (kind: NoAnswerKind | undefined) => void
  }
}

/** One line of text. */
export function TextField(props: TextFieldProps): ReactNode {
  return (
    <Frame field={props}>
      <Input
        className="field-input"
        data-width={props.width ?? 'full'}
        spellCheck={false}
        autoCorrect="off"
        autoFocus={props.autoFocus ?? false}
      />
    </Frame>
  )
}

/** Several lines of text; grows by its corner. */
export function TextArea(
  props: Omit<TextFieldProps, 'type' | 'inputMode' | 'width'> & { rows?: number },
): ReactNode {
  return (
    <Frame field={props}>
      <AriaTextArea className="field-input" rows={props.rows ?? 4} />
    </Frame>
  )
}

function Frame(props: { field: TextFieldProps; children: ReactNode }): ReactNode {
  const { field } = props
  const { noAnswer } = field
  const change = (value: string): void => {
    if (value !== '') noAnswer?.onChoose(undefined)
    field.onChange(value)
  }
  return (
    <div className="field">
      <AriaTextField
        className="field"
        value={field.value}
        onChange={change}
        isInvalid={field.error !== undefined}
        validationBehavior="aria"
        type={field.type ?? 'text'}
        autoComplete={field.autoComplete ?? 'off'}
        {...(field.onBlur === undefined ? {} : { onBlur: field.onBlur })}
        {...(field.inputMode === undefined ? {} : { inputMode: field.inputMode })}
        {...(field.maxLength === undefined ? {} : { maxLength: field.maxLength })}
      >
        <FieldLabel field={field} />
        {props.children}
        <FieldFault field={field} />
      </AriaTextField>
      {noAnswer && (
        <NoAnswer
          {...noAnswer}
          label={field.label}
          onChoose={(kind) => {
            noAnswer.onChoose(kind)
            if (kind !== undefined) field.onChange('')
          }}
        />
      )}
    </div>
  )
}
