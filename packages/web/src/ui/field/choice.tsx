import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useText } from '../../language/text.tsx'
import { noAnswerSentence, type Answer, type NoAnswerKind } from './answer.ts'
import { FieldFault, FieldLabel, type FieldProps } from './field-frame.tsx'
import './choice.css'

export interface ChoiceOption<V extends string> {
  value: V
  label: string
  /** One short line: what it means, what follows from it. */
  detail?: string
}

export interface ChoiceProps<V extends string> extends FieldProps {
  options: readonly ChoiceOption<V>[]
  answer: Answer<V> | undefined
  onAnswer: (answer: Answer<V>) => void
  /** Which ways of not answering there are; default: unknown and not-asked. */
  allow?: readonly NoAnswerKind[]
  /** rows: one under another, for the thumb. beside: short answers next to each other. */
  layout?: 'rows' | 'beside'
}

const usual: readonly NoAnswerKind[] = ['unknown', 'not-asked']

/** One answer out of few, in large rows. "No sabe" and "No se preguntó" belong to the same group, set apart. */
export function Choice<V extends string>(props: ChoiceProps<V>): ReactNode {
  const text = useText()
  const allow = props.allow ?? usual
  const { answer } = props
  const value =
    answer === undefined ? null : answer.kind === 'known' ? `known:${answer.value}` : answer.kind
  return (
    <RadioGroup
      className="field choice"
      value={value}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      onChange={(chosen) => {
        const option = props.options.find((each) => `known:${each.value}` === chosen)
        if (option) return props.onAnswer({ kind: 'known', value: option.value })
        const kind = allow.find((each) => each === chosen)
        if (kind) props.onAnswer({ kind })
      }}
    >
      <FieldLabel field={props} />
      <div className="choice-options" data-layout={props.layout ?? 'rows'}>
        {props.options.map((option) => (
          <Radio key={option.value} value={`known:${option.value}`} className="choice-row">
            <span className="choice-mark" data-shape="round" />
            <span>
              {option.label}
              {option.detail !== undefined && (
                <span className="choice-detail">{option.detail}</span>
              )}
            </span>
          </Radio>
        ))}
      </div>
      {allow.length > 0 && (
        <div className="no-answer">
          {allow.map((kind) => (
            <Radio key={kind} value={kind} className="no-answer-chip">
              {text(noAnswerSentence[kind])}
            </Radio>
          ))}
        </div>
      )}
      <FieldFault field={props} />
    </RadioGroup>
  )
}
