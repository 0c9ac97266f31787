import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { useText } from '../../language/text.tsx'
import { noAnswerSentence, type NoAnswerKind } from './answer.ts'
import './field.css'

export interface NoAnswerProps {
  allow: readonly NoAnswerKind[]
  chosen: NoAnswerKind | undefined
  /** Pressing the chosen one again takes it back: undefined. */
  onChoose: (kind: NoAnswerKind | undefined) => void
  /** The question, for screen readers. */
  label: string
}

/** "No sabe" and "No se preguntó", one tap each, beside a field. */
export function NoAnswer(props: NoAnswerProps): ReactNode {
  const text = useText()
  const selected: string[] = props.chosen === undefined ? [] : [props.chosen]
  return (
    <ToggleButtonGroup
      className="no-answer"
      aria-label={props.label}
      selectionMode="single"
      selectedKeys={selected}
      onSelectionChange={(keys) => {
        const [first] = [...keys]
        props.onChoose(props.allow.find((kind) => kind === first))
      }}
    >
      {props.allow.map((kind) => (
        <ToggleButton key={kind} id={kind} className="no-answer-chip">
          {text(noAnswerSentence[kind])}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
