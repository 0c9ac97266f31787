import type { CaseFile } from '@cobijo/domain/case/case-file'
import { sleepersIn, type House } from '@cobijo/domain/house/house'
import { stayBegun } from '@cobijo/domain/house/stay/stay-begun'
import { stayOffered } from '@cobijo/domain/house/stay/stay-offered'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useRef, useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { nameOrCode } from '../case/case-header.tsx'
import { useDevice } from '../device/device-context.tsx'
import type { FamilyAlong } from '../family/use-family-along.tsx'
import { useNames } from '../family/use-names.ts'
import type { Values } from '../forms/fields/field-from-kind.tsx'
import { GroupOfFields } from '../forms/fields/form-groups.tsx'
import { FormRefusal } from '../forms/fields/refused-field.tsx'
import { stillHere } from '../forms/fields/still-here.ts'
import { useCommand } from '../forms/fields/use-command.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { CheckboxGroup } from '../ui/field/checkbox-group.tsx'
import { freedomOf, holdOf } from './placing-groups.ts'
import { RoomSelect } from './room-select.tsx'
import { hasRooms } from './rooms-first.tsx'

const hour = 3_600_000

/** Beds for her and for her family in one act, in one room or several of this house: all of them, or none (W7). */
export function PlaceFamilyForm(props: {
  house: House
  file: CaseFile
  kind: 'offer' | 'begin'
  along: FamilyAlong
  onSaved: () => void
  onLeave: () => void
}): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const command = useCommand()
  const form = useRef<HTMLFormElement>(null)
  const [at] = useState(() => Date.now())
  const { house, file, kind, along } = props
  const { cases, gathering, ...why } = along.input
  const nameOf = useNames(cases)
  const held = (stream: string): string | undefined =>
    house.stays.find((stay) => stay.case === stream && stay.state === 'held')?.room
  const [room, setRoom] = useState<string | undefined>(() => held(cases[0] ?? ''))
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({})
  const [isApart, setApart] = useState(() =>
    cases.some((each) => held(each) !== held(cases[0] ?? '')),
  )
  const [freely, setFreely] = useState<readonly StreamId[]>([])
  const [kinSaid, setKinSaid] = useState<readonly StreamId[]>([])
  const [values, setValues] = useState<Values>({ holdUntil: at + 4 * hour })
  const roomOf = (stream: string): string | undefined =>
    isApart ? (own[stream] ?? held(stream) ?? room) : room
  const known = (stream: StreamId): string =>
    stream === file.stream ? nameOrCode(file) : nameOf(stream).name
  const here = sleepersIn(house, at).filter(
    ({ case: stream, state }) =>
      state === 'sleeping' && along.everybody.includes(stream) && !cases.includes(stream),
  )
  // Whom no more than the word for the night shift names lies in one room with her only where whoever places them says so.
  const told = here.filter((stay) => along.family.toldAlone.includes(stay.case))
  const kin = here.flatMap((stay) =>
    told.includes(stay) && !kinSaid.includes(stay.case) ? [] : [stay.case],
  )
  const { refusal } = command
  const save = async (): Promise<void> => {
    const { holdUntil, ...freedom } = values
    const rooms = cases.map((each) => roomOf(each))
    if (rooms.some((each) => each === undefined))
      return command.refuse({
        kind: 'refused',
        code: hasRooms(house) ? 'room-unsaid' : 'house-without-rooms',
        field: 'room',
      })
    const isHere = stillHere()
    const saved = await command.run(kind === 'offer' ? 'offer-family-stay' : 'begin-family-stay', {
      gathering: house.stream,
      gatherings: [gathering],
      cases,
      rooms,
      ...why,
      ...(kin.length === 0 ? {} : { belongsWith: kin }),
      ...(kind === 'offer'
        ? { holdUntil }
        : { ...freedom, stayFreely: freely.filter((each) => cases.includes(each)) }),
    })
    if (saved === undefined) return
    if (isHere()) props.onSaved()
    void device.sync().catch(() => undefined)
  }
  // Of a family the refusal names whose answer it is about, then the question.
  const asked = refusal !== undefined && 'field' in refusal ? refusal.field : undefined
  const question = asked?.replace(/^cases\.\d+\.?/, '')
  const shown = [
    'room',
    'leftBehindWhy',
    ...(kind === 'offer' ? ['holdUntil'] : ['staysVoluntarily', 'canCommunicate', 'restriction']),
  ]
  const field = question !== undefined && shown.includes(question) ? question : undefined
  const errorAt = (name: string) => (name === field ? refusal : undefined)
  const change = (name: string, value: unknown): void => {
    if (name === field) command.clear()
    setValues({ ...values, [name]: value })
  }
  const intl = useIntl()
  return (
    <form
      className="stack"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {along.section(refusal)}
      <div className="form-groups">
        <section className="form-group" aria-labelledby="group-place">
          <div className="form-group-head">
            <h2 id="group-place">
              {text('house.place', { who: intl.formatList(cases.map(known)) })}
            </h2>
            {here.map((stay) => (
              <p key={stay.id}>
                {text('house.sleeps-here-already', { who: known(stay.case), room: stay.room })}
              </p>
            ))}
          </div>
          <div data-field="room" className="stack stack-tight">
            {isApart ? (
              cases.map((each) => (
                <RoomSelect
                  key={each}
                  house={house}
                  at={at}
                  own={[each]}
                  label={text('house.room-of', { who: known(each) })}
                  room={roomOf(each)}
                  error={undefined}
                  onChange={(next) => {
                    if (field === 'room') command.clear()
                    setOwn({ ...own, ...(next === undefined ? {} : { [each]: next }) })
                  }}
                />
              ))
            ) : (
              <>
                <RoomSelect
                  house={house}
                  at={at}
                  own={cases}
                  label={text('house.room-of-all')}
                  room={room}
                  person={file.stream}
                  error={errorAt('room')}
                  onChange={(next) => {
                    if (field === 'room') command.clear()
                    setRoom(next)
                  }}
                />
                {cases.length > 1 && (
                  <div className="row">
                    <Button tone="quiet" onPress={() => setApart(true)}>
                      {text('house.rooms-apart')}
                    </Button>
                  </div>
                )}
              </>
            )}
          </div>
          {told.length > 0 && (
            <CheckboxGroup
              label={text('fields.belongsWith')}
              description={text('fields.belongsWith.help')}
              values={kinSaid}
              onChange={setKinSaid}
              options={told.map((stay) => ({
                value: stay.case,
                label: `${known(stay.case)} · ${stay.room}`,
              }))}
            />
          )}
          {kind === 'begin' && (
            <div data-field="staysVoluntarily">
              <CheckboxGroup
                label={text('house.stay-freely')}
                description={text('house.stay-freely.help')}
                values={freely.filter((each) => cases.includes(each))}
                onChange={(next) => {
                  if (field === 'staysVoluntarily') command.clear()
                  setFreely(next)
                }}
                options={cases.map((each) => ({ value: each, label: known(each) }))}
                {...(field === 'staysVoluntarily' && refusal !== undefined
                  ? { error: refusal }
                  : {})}
              />
            </div>
          )}
        </section>
        <GroupOfFields
          group={kind === 'offer' ? holdOf : freedomOf(['canCommunicate', 'restriction'])}
          declared={kind === 'offer' ? stayOffered.fields : stayBegun.fields}
          values={values}
          onChange={change}
          errorAt={errorAt}
          readersOf={file.stream ?? ''}
        />
      </div>
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
