import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { Choice } from '../ui/field/choice.tsx'

export type TellsBack = 'yes' | 'no'

/** The second question, with its own answer: whether they may tell back how she fares. Left open it is a no. */
export function TellsBackQuestion(props: {
  readonly who: string
  readonly answer: TellsBack | undefined
  readonly onAnswer: (answer: TellsBack | undefined) => void
}): ReactNode {
  const text = useText()
  return (
    <Choice<TellsBack>
      label={text('consent.tells-back', { who: props.who })}
      description={text('consent.tells-back.what')}
      layout="beside"
      allow={[]}
      answer={props.answer === undefined ? undefined : { kind: 'known', value: props.answer }}
      onAnswer={(answer) => props.onAnswer(answer.kind === 'known' ? answer.value : undefined)}
      options={[
        { value: 'yes', label: text('consent.yes') },
        { value: 'no', label: text('consent.no') },
      ]}
    />
  )
}
