import { formNamed } from '../forms/form-named.ts'
import type { House, StayLine } from '@cobijo/domain/house/house'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { kinToldAlone } from '../family/family-goes.tsx'
import { useFamilies } from '../family/use-families.ts'
import { useFamilyAlong } from '../family/use-family-along.tsx'
import type { MessageId } from '../language/es.ts'
import { LoadingState } from '../ui/feedback/screen-state.tsx'
import { ChoosePerson } from './choose-person.tsx'
import {
  AwaitBedForm,
  BedsForm,
  DescribeHouseForm,
  EndHouseForm,
  EndStayForm,
  RefuseBedForm,
} from './house-forms.tsx'
import { IncidentForm } from './incident/incident-form.tsx'
import { BeginShiftForm } from './shift/begin-shift-form.tsx'
import { PlanShiftsForm } from './shift/plan-shifts-form.tsx'
import { HandOverForm } from './shift/hand-over-form.tsx'
import { EndPromiseForm, PromiseBedForm } from './promise/promise-forms.tsx'
import { PlaceFamilyForm } from './place-family-form.tsx'
import { PlacePersonForm } from './place-person-form.tsx'

/** Every form of a house, by the neutral word that stands in the address. */
export const houseFormTitles = {
  datos: 'house.describe',
  camas: 'house.beds',
  buscar: 'house.choose',
  cama: 'house.begin',
  apartar: 'house.offer',
  terminar: 'house.end',
  prometer: 'house.promise',
  soltar: 'house.promise.end',
  negar: 'house.refuse',
  espera: 'house.wait',
  turno: 'house.shift.hand-over',
  empezar: 'house.shift.begin',
  planear: 'house.roster.plan',
  incidencia: 'house.incident',
  cerrar: 'house.close',
} as const satisfies Readonly<Record<string, MessageId>>

export function houseFormTitle(form: string | undefined): MessageId | undefined {
  const named = formNamed(houseFormTitles, form)
  return named && houseFormTitles[named]
}

/** The form that the address names. `person`, `stay`: what it is about besides the house. */
export function HouseForm(props: {
  form: string
  house: House
  people: People
  person: string | undefined
  stay: StayLine | undefined
  onDone: () => void
}): ReactNode {
  const { form, house, person, stay, onDone } = props
  const plain = { house, onSaved: onDone, onLeave: onDone }
  switch (form) {
    case 'datos':
      return <DescribeHouseForm {...plain} />
    case 'camas':
      return <BedsForm {...plain} />
    case 'negar':
      return <RefuseBedForm {...plain} person={person} />
    case 'espera':
      return person === undefined ? (
        <ChoosePerson house={house} />
      ) : (
        <AwaitBedForm {...plain} person={person} />
      )
    case 'turno':
      return <HandOverForm {...plain} />
    case 'prometer':
      return <PromiseBedForm {...plain} />
    case 'soltar':
      return <EndPromiseForm {...plain} promise={person} />
    case 'empezar':
      return <BeginShiftForm {...plain} />
    case 'planear':
      return <PlanShiftsForm {...plain} people={props.people} />
    case 'incidencia':
      return <IncidentForm {...plain} incident={house.incidents.find(({ id }) => id === person)} />
    case 'cerrar':
      return <EndHouseForm {...plain} />
    case 'terminar':
      return stay === undefined ? null : <EndStayForm {...plain} stay={stay} />
    case 'cama':
    case 'apartar':
      if (person !== undefined)
        return <PlaceKnown {...props} person={person} kind={form === 'cama' ? 'begin' : 'offer'} />
      return <ChoosePerson house={house} />
    default:
      return <ChoosePerson house={house} />
  }
}

function PlaceKnown(props: {
  house: House
  people: People
  person: string
  kind: 'offer' | 'begin'
  stay: StayLine | undefined
  onDone: () => void
}): ReactNode {
  const opened = useDeviceAnswer('openCase', props.person as StreamId)
  if (opened.state !== 'ready') return <UnlessReady answer={opened} />
  return <PlaceOpened {...props} file={opened.value.file} />
}

function PlaceOpened(props: {
  house: House
  file: CaseFile
  people: People
  person: string
  kind: 'offer' | 'begin'
  stay: StayLine | undefined
  onDone: () => void
}): ReactNode {
  const { house, file, kind, onDone } = props
  const inHouse = house.stays.filter(({ state }) => state === 'sleeping').map((stay) => stay.case)
  const along = useFamilyAlong(file.stream, inHouse)
  const family = useFamilies(file.stream)
  if (family === undefined) return <LoadingState />
  // Whoever only moves to another room of the house takes nobody along.
  if (along !== undefined && props.stay?.state !== 'sleeping')
    return (
      <PlaceFamilyForm
        house={house}
        file={file}
        kind={kind}
        along={along}
        onSaved={onDone}
        onLeave={onDone}
      />
    )
  // Her bed that was held is taken up, so that it is one stay.
  const held = house.stays.find((stay) => stay.case === props.person && stay.state === 'held')
  return (
    <PlacePersonForm
      house={house}
      file={file}
      people={props.people}
      kind={kind}
      stay={props.stay ?? held}
      ownPeople={inHouse.filter(
        (each) =>
          each !== file.stream &&
          family.some(
            (line) => line.people.includes(each) && !kinToldAlone(line, file.stream).includes(each),
          ),
      )}
      onSaved={onDone}
      onLeave={onDone}
    />
  )
}
