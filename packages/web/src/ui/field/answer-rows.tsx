import type { ReactNode } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import './answer-rows.css'

export interface AnswerRow {
  readonly code: string
  readonly label: string
  /** What is known already, said under the question instead of being asked again. */
  readonly known?: string | undefined
}

export interface AnswerOption {
  readonly value: string
  readonly label: string
}

/** Many short questions with the same few answers: one row each, answered by one tap or one arrow key. */
export function AnswerRows(props: {
  rows: readonly AnswerRow[]
  options: readonly AnswerOption[]
  answers: Readonly<Record<string, string>>
  /** `undefined` takes an answer back. */
  onAnswer: (code: string, value: string | undefined) => void
}): ReactNode {
  return (
    <div className="answer-rows">
      {props.rows.map((row) => (
        <RadioGroup
          key={row.code}
          className="answer-row"
          orientation="horizontal"
          value={props.answers[row.code] ?? null}
          onChange={(value) => props.onAnswer(row.code, value)}
        >
          <Label className="answer-row-label">
            {row.label}
            {row.known !== undefined && <span className="choice-detail">{row.known}</span>}
          </Label>
          <div className="answer-row-options">
            {props.options.map(({ value, label }) => (
              <Radio key={value} value={value} className="no-answer-chip">
                {label}
              </Radio>
            ))}
          </div>
        </RadioGroup>
      ))}
    </div>
  )
}
