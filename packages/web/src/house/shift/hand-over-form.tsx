import { sleepersIn, type House } from '@cobijo/domain/house/house'
import { shiftHandedOver } from '@cobijo/domain/house/shift/shift-handed-over'
import { useState, type ReactNode } from 'react'
import { AlertsAtAGlance } from '../../case/alerts-at-a-glance.tsx'
import { GatheringForm } from '../../forms/gathering-form.tsx'
import type { Values } from '../../forms/fields/field-from-kind.tsx'
import { useText } from '../../language/text.tsx'
import { TextArea } from '../../ui/field/text-field.tsx'
import type { HouseFormProps } from '../house-forms.tsx'
import { calledHere, usePeopleOfHouse } from '../people-of-house.ts'

interface Line {
  readonly case: string
  readonly words: string
}

/** The house in general, then whoever sleeps here one by one. What was pending and whom to call stand there until somebody takes them out. */
export function HandOverForm(props: HouseFormProps): ReactNode {
  const { house } = props
  return (
    <GatheringForm
      gathering={house.stream}
      form="casa-turno"
      command="hand-over-shift"
      groups={() => [
        {
          id: 'shift',
          title: 'house.shift.general',
          intro: 'house.shift.intro',
          fields: [
            { name: 'shiftWords', rows: 4 },
            { name: 'shiftPending' },
            { name: 'shiftVisits', rows: 2 },
            { name: 'shiftOnCall' },
          ],
        },
      ]}
      declared={shiftHandedOver.fields}
      initial={leftBefore(house)}
      inputFrom={({ shiftPeople, ...values }) => {
        const said = linesIn(shiftPeople).filter(({ words }) => words.trim() !== '')
        return {
          ...values,
          ...(said.length === 0 ? {} : { shiftPeople: said }),
        }
      }}
      more={({ shiftPeople }, change) => (
        <PersonByPerson
          house={house}
          lines={linesIn(shiftPeople)}
          onChange={(lines) => change('shiftPeople', lines)}
        />
      )}
      onSaved={props.onSaved}
      onLeave={props.onLeave}
    />
  )
}

function linesIn(value: unknown): readonly Line[] {
  return (value ?? []) as readonly Line[]
}

function PersonByPerson(props: {
  house: House
  lines: readonly Line[]
  onChange: (lines: readonly Line[]) => void
}): ReactNode {
  const text = useText()
  const { house, lines, onChange } = props
  const [at] = useState(() => Date.now())
  const sleepers = sleepersIn(house, at).filter(({ state }) => state === 'sleeping')
  const { files } = usePeopleOfHouse(sleepers.map((stay) => stay.case))
  if (sleepers.length === 0) return null
  return (
    <section className="form-group" aria-labelledby="group-people" data-field="shiftPeople">
      <div className="form-group-head">
        <h2 id="group-people">{text('fields.shiftPeople')}</h2>
        <p className="field-description">{text('house.shift.people.intro')}</p>
      </div>
      {sleepers.map((stay) => (
        <div key={stay.case} className="stack stack-tight">
          <div className="row case-tags">
            <AlertsAtAGlance registers={files.get(stay.case)?.registers ?? {}} look="brief" />
          </div>
          <TextArea
            label={`${calledHere(files, stay.case)} · ${stay.room}`}
            rows={2}
            value={lines.find((line) => line.case === stay.case)?.words ?? ''}
            onChange={(words) =>
              onChange([
                ...lines.filter((line) => line.case !== stay.case),
                { case: stay.case, words },
              ])
            }
          />
        </div>
      ))}
    </section>
  )
}

/** Nothing that was pending is lost because nobody wrote it anew. */
function leftBefore({ handOvers }: House): Values {
  const last = handOvers.filter(({ isLast }) => isLast)
  const pending = [...new Set(last.flatMap((each) => each.pending))]
  const onCall = last.findLast((each) => each.onCall !== undefined)?.onCall
  return {
    ...(pending.length === 0 ? {} : { shiftPending: pending }),
    ...(onCall === undefined ? {} : { shiftOnCall: onCall }),
  }
}
