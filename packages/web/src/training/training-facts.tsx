import { countParticipations } from '@cobijo/domain/training/count-participations'
import type { Participation, Training } from '@cobijo/domain/training/training'
import { trainingDescribed } from '@cobijo/domain/training/training-described'
import { caseCode } from '@cobijo/domain/views/card'
import type { ReactNode } from 'react'
import { useWordsOfValues } from '../case/use-words-of-values.ts'
import { useSession } from '../device/device-context.tsx'
import { fieldLabel } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'

const shown = [
  'trainingTopics',
  'trainingAgency',
  'facilitators',
  'trainingFrom',
  'trainingUntil',
  'trainingHours',
  'trainingWay',
  'trainingPlace',
  'trainingPaidBy',
  'certifiesScreening',
  'passScore',
] as const

/** What a course is, and the code by which a whole course enrols. */
export function TrainingFacts(props: { training: Training }): ReactNode {
  const text = useText()
  const words = useWordsOfValues()
  const { training } = props
  const items = shown.flatMap((name) => {
    const { value } = training[name]
    const id = fieldLabel(name)
    return value === undefined || id === undefined
      ? []
      : [{ term: text(id), value: words(name, trainingDescribed.fields[name].kind, value) }]
  })
  const code = { term: text('training.code'), value: <strong>{caseCode(training.stream)}</strong> }
  const isOver = training.trainingGoesOn.value === 'no'
  return <DefinitionList columns={2} items={isOver ? items : [code, ...items]} />
}

/** Participations are not persons (BR-55): one is never said without the other, and nothing where who they are is sealed. */
export function ParticipationCount(props: {
  lists: readonly (readonly Participation[])[]
}): ReactNode {
  const text = useText()
  const { reads } = useSession()
  if (!reads.includes('identity')) return null
  const { participations, persons, untold } = countParticipations(props.lists)
  return (
    <p>
      {text('training.count', { participations, persons })}
      {untold > 0 && ` ${text('training.count.untold', { untold })}`}
    </p>
  )
}
