import type { Participation, Training } from '@cobijo/domain/training/training'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { GatheringForm } from '../forms/gathering-form.tsx'
import type { Values } from '../forms/fields/field-from-kind.tsx'
import type { FormGroup } from '../forms/fields/form-groups.tsx'
import { useText } from '../language/text.tsx'
import { Select } from '../ui/field/select.tsx'
import { participationFields } from './participation-fields.ts'

const groups: readonly FormGroup[] = [
  {
    id: 'came',
    title: 'training.row',
    intro: 'training.row.intro',
    fields: [
      { name: 'participantName' },
      { name: 'attendance' },
      { name: 'scoreBefore' },
      { name: 'scoreAfter' },
      { name: 'participantCode' },
      { name: 'participantAgency' },
      { name: 'participantUnit' },
      { name: 'participantPost' },
      { name: 'participantState' },
      { name: 'participantSex' },
    ],
  },
]

const elsewhere = 'elsewhere'

/** One row of the list: who came, whether she came, and how she did. */
export function ParticipationForm(props: {
  training: Training
  row: Participation | undefined
  people: People
  onSaved: () => void
}): ReactNode {
  const text = useText()
  const { training, row, people } = props
  return (
    <GatheringForm
      gathering={training.stream}
      form={row === undefined ? 'curso-fila' : `curso-fila.${row.participation}`}
      command="record-attendance"
      groups={() => groups}
      declared={participationFields}
      initial={
        row === undefined
          ? { participation: crypto.randomUUID(), attendance: 'attended' }
          : { ...row }
      }
      saysNothingAlone={['participation', 'attendance', 'member']}
      inputFrom={rowFrom}
      onSaved={props.onSaved}
      onLeave={props.onSaved}
      more={(values, change) => (
        <Select
          label={text('training.of-ours')}
          description={text('training.of-ours.help')}
          options={[
            { value: elsewhere, label: text('training.of-elsewhere') },
            ...people.members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={(values['member'] as string | undefined) ?? elsewhere}
          onChange={(chosen) => change('member', chosen === elsewhere ? undefined : chosen)}
        />
      )}
    />
  )
}

/** The two parts of one row, as the list keeps them apart. */
function rowFrom({ participation, member, attendance, ...who }: Values): Values {
  const said = Object.entries(who).filter(
    ([, value]) => value !== undefined && (typeof value !== 'string' || value.trim() !== ''),
  )
  return {
    participations: [{ participation, attendance, ...(member === undefined ? {} : { member }) }],
    participants: [{ participation, ...Object.fromEntries(said) }],
  }
}
