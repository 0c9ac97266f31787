import { shiftPlanned } from '@cobijo/domain/house/shift/shift-planned'
import { sealedIn } from '@cobijo/domain/journal/entry-type'
import { whole } from '@cobijo/domain/journal/value-kind'
import { useState, type ReactNode } from 'react'
import type { People } from '../../case/use-people.ts'
import { GatheringForm } from '../../forms/gathering-form.tsx'
import { useText } from '../../language/text.tsx'
import { Select } from '../../ui/field/select.tsx'
import type { HouseFormProps } from '../house-forms.tsx'

const declared = { ...shiftPlanned.fields, shiftDays: sealedIn('placement', whole(1, 31)) }

/** One person, her hours, and on how many days: a week of nights is one save. */
export function PlanShiftsForm(props: HouseFormProps & { people: People }): ReactNode {
  const text = useText()
  const [chosen, setChosen] = useState<string>()
  const { house } = props
  return (
    <GatheringForm
      gathering={house.stream}
      form="casa-planear"
      command="plan-shifts"
      groups={() => [
        {
          id: 'plan',
          title: 'house.roster.plan',
          intro: 'house.roster.plan.intro',
          fields: [{ name: 'plannedFrom' }, { name: 'plannedUntil' }, { name: 'shiftDays' }],
        },
      ]}
      declared={declared}
      initial={{ shiftDays: 1 }}
      saysNothingAlone={['shiftDays']}
      inputFrom={(values) => ({
        ...values,
        ...(chosen === undefined ? {} : { plannedMember: chosen }),
      })}
      onSaved={props.onSaved}
      onLeave={props.onLeave}
    >
      <Select
        label={text('fields.plannedMember')}
        options={props.people.members.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={setChosen}
      />
    </GatheringForm>
  )
}
