import type { Training } from '@cobijo/domain/training/training'
import { trainingDescribed } from '@cobijo/domain/training/training-described'
import type { ReactNode } from 'react'
import { GatheringForm } from '../forms/gathering-form.tsx'
import type { FormGroup } from '../forms/fields/form-groups.tsx'

function groupsFor(isKnown: boolean): readonly FormGroup[] {
  return [
    {
      id: 'what',
      title: 'training.what',
      fields: [
        { name: 'courseName' },
        { name: 'trainingTopics' },
        { name: 'trainingAgency' },
        { name: 'facilitators' },
        { name: 'trainingPaidBy' },
      ],
    },
    {
      id: 'when',
      title: 'training.when',
      fields: [
        { name: 'trainingFrom', expected: 'either' },
        { name: 'trainingUntil', expected: 'either' },
        { name: 'trainingHours' },
        { name: 'trainingWay' },
        { name: 'trainingPlace' },
      ],
    },
    {
      id: 'certificate',
      title: 'training.certificate',
      intro: 'training.certificate.intro',
      fields: [
        { name: 'certifiesScreening' },
        { name: 'passScore' },
        ...(isKnown ? [{ name: 'trainingGoesOn' }] : []),
      ],
    },
  ]
}

/** Puts a course on the list, or says anew what is known of it. */
export function TrainingForm(props: {
  training?: Training
  onSaved: (stream: string | undefined) => void
  onLeave: () => void
}): ReactNode {
  const { training } = props
  const known = training?.stream
  const groups = groupsFor(known !== undefined)
  return (
    <GatheringForm
      gathering={known}
      form={known === undefined ? undefined : 'curso-datos'}
      command={known === undefined ? 'begin-training' : 'describe-training'}
      groups={() => groups}
      declared={trainingDescribed.fields}
      initial={training === undefined ? {} : presentAnswers(training)}
      onSaved={(saved) => props.onSaved(saved.entries[0]?.stream)}
      onLeave={props.onLeave}
    />
  )
}

function presentAnswers(training: Training) {
  const names = Object.keys(trainingDescribed.fields) as (keyof typeof trainingDescribed.fields)[]
  return Object.fromEntries(
    names
      .map((name) => [name, training[name].value] as const)
      .filter(([, value]) => value !== undefined),
  )
}
