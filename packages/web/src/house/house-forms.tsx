import { bedRefused } from '@cobijo/domain/house/stay/bed-refused'
import { bedAwaited } from '@cobijo/domain/house/stay/bed-awaited'
import { bedsSet } from '@cobijo/domain/house/beds-set'
import { facilityTypesOf, type House, type StayLine } from '@cobijo/domain/house/house'
import { houseEnded } from '@cobijo/domain/house/house-ended'
import { houseDescribed } from '@cobijo/domain/house/house-described'
import { stayEnded } from '@cobijo/domain/house/stay/stay-ended'
import type { ReactNode } from 'react'
import { useRouter } from '@tanstack/react-router'
import { GatheringForm } from '../forms/gathering-form.tsx'
import type { FormGroup } from '../forms/fields/form-groups.tsx'
import type { Values } from '../forms/fields/field-from-kind.tsx'
import { housesFor, roomsForm } from './rooms-first.tsx'

export interface HouseFormProps {
  readonly house: House
  readonly onSaved: () => void
  readonly onLeave: () => void
}

const describedGroups = (isReclassified: (values: Values) => boolean): readonly FormGroup[] => [
  {
    id: 'house',
    title: 'house.described',
    intro: 'house.described.intro',
    fields: [
      { name: 'houseName' },
      { name: 'facilityType' },
      { name: 'reclassifiedBecause', rows: 2, isAsked: isReclassified },
      { name: 'houseDivision' },
      { name: 'houseAddress', rows: 2 },
      { name: 'houseWords', rows: 3 },
    ],
  },
]

/** A new house leads to its rooms: without them it gives no bed. `person`: for whom one is looked for. */
export function BeginHouseForm(props: { person: string | undefined }): ReactNode {
  const router = useRouter()
  return (
    <GatheringForm
      gathering={undefined}
      form={undefined}
      command="begin-house"
      groups={() => describedGroups(() => false)}
      declared={houseDescribed.fields}
      onSaved={({ entries }) => {
        const house = entries[0]?.stream
        void router.navigate({
          href: house === undefined ? housesFor(props.person) : roomsForm(house, props.person),
          replace: true,
        })
      }}
      onLeave={() => void router.navigate({ href: housesFor(props.person) })}
    />
  )
}

export function DescribeHouseForm({ house, onSaved, onLeave }: HouseFormProps): ReactNode {
  const before = facilityTypesOf(house)
  const initial = {
    houseName: house.name.value,
    facilityType: house.facilityType.value,
    houseDivision: house.division.value,
    houseAddress: house.address.value,
    houseWords: house.words.value,
  }
  return (
    <GatheringForm
      gathering={house.stream}
      form="casa-datos"
      command="describe-house"
      groups={() =>
        describedGroups(({ facilityType }) => before.some((each) => each !== facilityType))
      }
      declared={houseDescribed.fields}
      initial={initial}
      onSaved={onSaved}
      onLeave={onLeave}
    />
  )
}

export function BedsForm({ house, onSaved, onLeave }: HouseFormProps): ReactNode {
  return (
    <GatheringForm
      gathering={house.stream}
      form="casa-camas"
      command="set-beds"
      groups={() => [
        {
          id: 'beds',
          title: 'house.beds',
          intro: 'house.beds.intro',
          fields: [{ name: 'rooms' }],
        },
      ]}
      declared={bedsSet.fields}
      initial={{ rooms: house.rooms.value ?? [] }}
      inputFrom={(values) => ({ rooms: [], ...values })}
      onSaved={onSaved}
      onLeave={onLeave}
    />
  )
}

export function EndHouseForm({ house, onSaved, onLeave }: HouseFormProps): ReactNode {
  return (
    <GatheringForm
      gathering={house.stream}
      form="casa-cerrar"
      command="end-house"
      groups={() => [
        {
          id: 'close',
          title: 'house.close',
          intro: 'house.close.intro',
          fields: [{ name: 'houseEndedBecause', rows: 2 }],
        },
      ]}
      declared={houseEnded.fields}
      onSaved={onSaved}
      onLeave={onLeave}
    />
  )
}

export function EndStayForm(props: HouseFormProps & { stay: StayLine }): ReactNode {
  const { house, stay } = props
  return (
    <GatheringForm
      gathering={house.stream}
      form={`casa-terminar.${stay.id}`}
      command="end-stay"
      groups={() => [
        {
          id: 'end',
          title: 'house.end',
          intro: 'house.end.intro',
          fields: [{ name: 'stayEndedBecause' }, { name: 'stayEndedWords', rows: 2 }],
        },
      ]}
      declared={stayEnded.fields}
      {...(stay.state === 'held' ? { initial: { stayEndedBecause: 'never-came' } } : {})}
      inputFrom={(values) => ({ ...values, case: stay.case, stay: stay.id })}
      onSaved={props.onSaved}
      onLeave={props.onLeave}
    />
  )
}

/** `person`: of whom it is known who she is; else somebody who asked and has no file here. */
export function RefuseBedForm(props: HouseFormProps & { person: string | undefined }): ReactNode {
  const { house, person } = props
  return (
    <GatheringForm
      gathering={house.stream}
      form={`casa-negar${person === undefined ? '' : `.${person}`}`}
      command="refuse-bed"
      groups={() => [
        {
          id: 'refuse',
          title: 'house.refuse',
          intro: 'house.refuse.intro',
          fields: [
            { name: 'bedRefusedBecause' },
            { name: 'bedFor' },
            ...(person === undefined ? [{ name: 'ageGroup' }] : []),
            { name: 'bedRefusedWords', rows: 2 },
          ],
        },
      ]}
      declared={bedRefused.fields}
      inputFrom={(values) => ({
        ...values,
        ...(person === undefined ? {} : { cases: [person] }),
      })}
      onSaved={props.onSaved}
      onLeave={props.onLeave}
    />
  )
}

export function AwaitBedForm(props: HouseFormProps & { person: string }): ReactNode {
  const { house, person } = props
  return (
    <GatheringForm
      gathering={house.stream}
      form={`casa-espera.${person}`}
      command="await-bed"
      groups={() => [
        {
          id: 'wait',
          title: 'house.wait',
          intro: 'house.wait.intro',
          fields: [{ name: 'bedFor' }],
        },
      ]}
      declared={bedAwaited.fields}
      inputFrom={(values) => ({ ...values, case: person, awaits: 'yes' })}
      onSaved={props.onSaved}
      onLeave={props.onLeave}
    />
  )
}
