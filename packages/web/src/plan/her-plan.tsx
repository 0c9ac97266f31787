import type { CaseFile } from '@cobijo/domain/case/case-file'
import { useState, type ReactNode } from 'react'
import { HerOwnCopy } from '../case/her-own-copy.tsx'
import { useText } from '../language/text.tsx'
import { CheckboxGroup } from '../ui/field/checkbox-group.tsx'
import { useStepWords } from './step-words.ts'

/**
 * Her own copy of the plan. Line by line she says what stands on it; nothing is chosen for her, and nothing of what is sealed apart is offered.
 */
export function HerPlan(props: { file: CaseFile }): ReactNode {
  const text = useText()
  const words = useStepWords(true)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const lines = props.file.plans.current.flatMap(({ content }) => [
    ...(content.planGoals ?? []),
    ...(content.planSteps ?? []).map(words),
  ])
  return (
    <HerOwnCopy
      title={text('plan.copy')}
      stream={props.file.stream}
      onClose={() => setChosen([])}
      asking={
        <CheckboxGroup
          label={text('plan.copy.which')}
          values={chosen}
          onChange={setChosen}
          options={[...new Set(lines)].map((line) => ({ value: line, label: line }))}
        />
      }
    >
      <ul className="stack stack-tight">
        {lines
          .filter((line) => chosen.includes(line))
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
    </HerOwnCopy>
  )
}
