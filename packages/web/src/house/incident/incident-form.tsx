import { sleepersIn, type House } from '@cobijo/domain/house/house'
import { incidentParts } from '@cobijo/domain/house/incident/incident-codes'
import { incidentRecorded } from '@cobijo/domain/house/incident/incident-recorded'
import type { Incident } from '@cobijo/domain/house/incident/incidents'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { GatheringForm } from '../../forms/gathering-form.tsx'
import { choiceWord } from '../../forms/fields/field-words.ts'
import type { Values } from '../../forms/fields/field-from-kind.tsx'
import { useText } from '../../language/text.tsx'
import { CheckboxGroup } from '../../ui/field/checkbox-group.tsx'
import { Select } from '../../ui/field/select.tsx'
import { TextArea } from '../../ui/field/text-field.tsx'
import { calledHere, usePeopleOfHouse } from '../people-of-house.ts'
import { CallsProposed } from './calls-proposed.tsx'

interface Concerned {
  readonly case: StreamId
  readonly part?: (typeof incidentParts)[number]
  readonly words?: string
}

/** What happened, or what more became known of it; whoever it happened to gets a word in her file. */
export function IncidentForm(props: {
  house: House
  /** An earlier one that this goes on with. */
  incident: Incident | undefined
  onSaved: () => void
  onLeave: () => void
}): ReactNode {
  const { house, incident } = props
  const [at] = useState(() => Date.now())
  const people = [...new Set(sleepersIn(house, at).map((stay) => stay.case))]
  const { files } = usePeopleOfHouse(people)
  const isFirst = incident === undefined
  return (
    <GatheringForm
      gathering={house.stream}
      form={isFirst ? 'casa-incidencia' : `casa-incidencia.${incident.id}`}
      command="record-incident"
      groups={() => [
        {
          id: 'incident',
          title: 'house.incident.what',
          intro: 'house.incident.intro',
          fields: [
            ...(isFirst
              ? [{ name: 'incidentKind' }, { name: 'incidentAt', expected: 'past' as const }]
              : []),
            { name: 'incidentWords', rows: 4 },
            { name: 'incidentDone', rows: 3 },
            { name: 'incidentOthers', rows: 2 },
          ],
        },
        {
          id: 'calls',
          title: 'house.incident.calls',
          fields: [
            { name: 'incidentTold', expected: 'past' },
            { name: 'stillToCall', expected: 'future' },
            { name: 'incidentOver' },
          ],
        },
      ]}
      declared={incidentRecorded.fields}
      initial={
        isFirst
          ? { incidentAt: at }
          : incident.toCall.length === 0
            ? {}
            : { stillToCall: incident.toCall }
      }
      inputFrom={(values) => inputOf(incident, values, [...files.keys()])}
      more={(values, change) => (
        <>
          <Concerned
            people={people.map((stream) => ({ stream, called: calledHere(files, stream) }))}
            value={concernedIn(values)}
            onChange={(next) => change('incidentPeople', next.length === 0 ? undefined : next)}
          />
          <CallsProposed
            incident={{
              kind: incident?.kind ?? (values['incidentKind'] as Incident['kind']),
              at: incident?.at ?? happenedAt(values, at),
              now: at,
              ages: [...(incident?.people ?? []), ...concernedIn(values)].map(
                (each) => files.get(each.case)?.ageGroup.value,
              ),
            }}
            told={incident?.records.flatMap((record) => record.told) ?? []}
            values={values}
            onChange={(calls) => change('stillToCall', calls)}
          />
        </>
      )}
      onSaved={props.onSaved}
      onLeave={props.onLeave}
    />
  )
}

/** What is typed and makes no moment yet is asked for at its field. */
function happenedAt({ incidentAt }: Values, now: number): number {
  return typeof incidentAt === 'number' ? incidentAt : now
}

function concernedIn(values: Values): readonly Concerned[] {
  return (values['incidentPeople'] ?? []) as readonly Concerned[]
}

/** Of whom the file does not open here nothing can be written in it: she stands in the house's book. */
function inputOf(incident: Incident | undefined, values: Values, open: readonly string[]): Values {
  const concerned = concernedIn(values)
  const cases = concerned.map((each) => each.case).filter((each) => open.includes(each))
  return {
    ...values,
    ...(incident === undefined ? {} : { incident: incident.id }),
    ...(cases.length === 0 ? {} : { cases }),
    ...(concerned.length === 0
      ? {}
      : {
          incidentPeople: concerned.map(({ words, ...each }) => ({
            ...each,
            ...(words === undefined || words.trim() === '' ? {} : { words: words.trim() }),
          })),
        }),
  }
}

function Concerned(props: {
  people: readonly { readonly stream: StreamId; readonly called: string }[]
  value: readonly Concerned[]
  onChange: (next: readonly Concerned[]) => void
}): ReactNode {
  const text = useText()
  const { people, value, onChange } = props
  if (people.length === 0) return null
  const put = (next: Concerned): void =>
    onChange(value.map((each) => (each.case === next.case ? next : each)))
  return (
    <section className="form-group" aria-labelledby="group-concerned" data-field="incidentPeople">
      <div className="form-group-head">
        <h2 id="group-concerned">{text('fields.incidentPeople')}</h2>
        <p className="field-description">{text('house.incident.people.intro')}</p>
      </div>
      <CheckboxGroup
        label={text('house.incident.who')}
        values={value.map((each) => each.case)}
        onChange={(chosen) =>
          onChange(
            chosen.map((stream) => value.find((each) => each.case === stream) ?? { case: stream }),
          )
        }
        options={people.map(({ stream, called }) => ({ value: stream, label: called }))}
      />
      {value.map((each) => (
        <div key={each.case} className="stack stack-tight">
          <Select
            label={text('house.incident.part-of', {
              who: people.find(({ stream }) => stream === each.case)?.called ?? '',
            })}
            options={incidentParts.map((part) => {
              const word = choiceWord('incidentPeople.part', part)
              return { value: part, label: word === undefined ? part : text(word) }
            })}
            value={each.part}
            onChange={(part) => put({ ...each, part })}
          />
          {each.part !== undefined && each.part !== 'was-there' && (
            <TextArea
              label={text('house.incident.in-file')}
              description={text('house.incident.in-file.help')}
              rows={2}
              value={each.words ?? ''}
              onChange={(words) => put({ ...each, words })}
            />
          )}
        </div>
      ))}
    </section>
  )
}
