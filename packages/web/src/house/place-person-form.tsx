import { homePack } from '@cobijo/countries/packs'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { sleepersIn, withPresentAges, type House, type StayLine } from '@cobijo/domain/house/house'
import { placementLadder } from '@cobijo/domain/house/placement-guard'
import { stayBegun } from '@cobijo/domain/house/stay/stay-begun'
import { stayOffered } from '@cobijo/domain/house/stay/stay-offered'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useRef, useState, type ReactNode } from 'react'
import { nameOrCode } from '../case/case-header.tsx'
import type { People } from '../case/use-people.ts'
import { useDevice } from '../device/device-context.tsx'
import type { Values } from '../forms/fields/field-from-kind.tsx'
import { GroupOfFields } from '../forms/fields/form-groups.tsx'
import { FormRefusal } from '../forms/fields/refused-field.tsx'
import { stillHere } from '../forms/fields/still-here.ts'
import { useCommand } from '../forms/fields/use-command.ts'
import { LadderSteps } from '../ladder/ladder-steps.tsx'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { CheckboxGroup } from '../ui/field/checkbox-group.tsx'
import { agesOf, calledHere, usePeopleOfHouse } from './people-of-house.ts'
import { rungWords } from './house-words.ts'
import { freedomOf, holdOf } from './placing-groups.ts'
import { RoomSelect } from './room-select.tsx'

const hour = 3_600_000

/** A bed for one person, held until an hour or from tonight; the guard's ladder stands beside the answers and is the one that decides. */
export function PlacePersonForm(props: {
  house: House
  file: CaseFile
  people: People
  kind: 'offer' | 'begin'
  /** A held bed that she takes up, or the stay in which she moves to another room. */
  stay: StayLine | undefined
  /** Of her family, who sleeps in this house already. */
  ownPeople: readonly StreamId[]
  onSaved: () => void
  onLeave: () => void
}): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const command = useCommand()
  const form = useRef<HTMLFormElement>(null)
  const [at] = useState(() => Date.now())
  const { house, file, kind, stay } = props
  const [room, setRoom] = useState(stay?.room)
  const [belongsWith, setBelongsWith] = useState<readonly StreamId[]>(
    () => stay?.belongsWith ?? props.ownPeople,
  )
  const [values, setValues] = useState<Values>({ holdUntil: at + 4 * hour })
  const others = sleepersIn(house, at, file.stream)
  const { files } = usePeopleOfHouse(others.map((each) => each.case))
  const ladder = placementLadder({
    person: file,
    house: withPresentAges(house, agesOf(files)),
    facilityTypes: homePack.facilityTypes,
    at,
    room,
    belongsWith,
    freedom: kind === 'begin' ? values : undefined,
  })
  const { refusal } = command
  const refused = refusal !== undefined && 'field' in refusal ? refusal.field : undefined
  const change = (name: string, value: unknown): void => {
    if (name === refused) command.clear()
    setValues({ ...values, [name]: value })
  }
  const save = async (): Promise<void> => {
    const { holdUntil, ...freedom } = values
    const isHere = stillHere()
    const saved = await command.run(kind === 'offer' ? 'offer-stay' : 'begin-stay', {
      gathering: house.stream,
      case: file.stream,
      room,
      ...(belongsWith.length === 0 ? {} : { belongsWith }),
      ...(kind === 'offer' ? { holdUntil } : freedom),
      ...(kind === 'begin' && stay !== undefined ? { stay: stay.id } : {}),
    })
    if (saved === undefined) return
    if (isHere()) props.onSaved()
    void device.sync().catch(() => undefined)
  }
  const shownFields = [
    'room',
    ...(kind === 'offer' ? ['holdUntil'] : ['staysVoluntarily', 'canCommunicate', 'restriction']),
  ]
  const field = refused !== undefined && shownFields.includes(refused) ? refused : undefined
  const errorAt = (name: string) => (name === field ? refusal : undefined)
  return (
    <form
      className="stack"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className="form-groups">
        <section className="form-group" aria-labelledby="group-place">
          <div className="form-group-head">
            <h2 id="group-place">{text('house.place', { who: nameOrCode(file) })}</h2>
          </div>
          <div data-field="room">
            <RoomSelect
              house={house}
              at={at}
              own={file.stream === undefined ? [] : [file.stream]}
              label={text('fields.room')}
              room={room}
              person={file.stream}
              error={errorAt('room')}
              onChange={(next) => {
                if (refused === 'room') command.clear()
                setRoom(next)
              }}
            />
          </div>
          {others.length > 0 && (
            <CheckboxGroup
              label={text('fields.belongsWith')}
              description={text('fields.belongsWith.help')}
              values={belongsWith}
              onChange={setBelongsWith}
              options={others.map((each) => ({
                value: each.case,
                label: `${calledHere(files, each.case)} · ${each.room}`,
              }))}
            />
          )}
        </section>
        <GroupOfFields
          group={kind === 'offer' ? holdOf : freedomOf()}
          declared={kind === 'offer' ? stayOffered.fields : stayBegun.fields}
          values={values}
          onChange={change}
          errorAt={errorAt}
          readersOf={file.stream ?? ''}
        />
      </div>
      <section className="stack stack-tight">
        <h2>{text('house.guard')}</h2>
        <LadderSteps
          ladder={ladder}
          words={rungWords}
          forms={{}}
          file={file}
          people={props.people}
          label={text('house.guard')}
        />
      </section>
      <FormRefusal refusal={refusal} field={field} form={form} />
      <div className="form-end">
        <Button tone="primary" type="submit" isPending={command.isRunning}>
          {text('forms.save')}
        </Button>
        <Button onPress={props.onLeave}>{text('forms.leave')}</Button>
      </div>
    </form>
  )
}
