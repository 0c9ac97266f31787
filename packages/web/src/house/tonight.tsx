import type { CaseFile } from '@cobijo/domain/case/case-file'
import { sleepersIn, withPresentAges, type House, type StayLine } from '@cobijo/domain/house/house'
import type { Instant } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import { AlertsAtAGlance } from '../case/alerts-at-a-glance.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import { errorSentence } from '../language/error-sentence.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { againstHerBed, roomsTonight } from './house-words.ts'
import { Promised } from './promise/promised.tsx'
import { agesOf, calledHere } from './people-of-house.ts'
import { RoomsFirst } from './rooms-first.tsx'

/** Room by room: who sleeps there tonight, what the shift must know of her, and which beds are free. */
export function Tonight(props: {
  house: House
  at: Instant
  files: ReadonlyMap<string, CaseFile>
}): ReactNode {
  const text = useText()
  const { at, files } = props
  const house = withPresentAges(props.house, agesOf(files))
  const rooms = roomsTonight(house, at)
  const known = new Set(rooms.map(({ room }) => room))
  const elsewhere = sleepersIn(house, at).filter(({ room }) => !known.has(room))
  if (rooms.length === 0 && elsewhere.length === 0) return <RoomsFirst house={house} />
  return (
    <div className="stack">
      {rooms.map((room) => {
        const word = choiceWord('bedFor', room.roomFor ?? '')
        return (
          <section className="house-room stack stack-tight" key={room.room}>
            <div className="row case-tags">
              <h2>{room.room}</h2>
              {word !== undefined && <Tag>{text(word)}</Tag>}
              <Tag tone={room.free > 0 ? 'accent' : room.free < 0 ? 'danger' : 'plain'}>
                {room.free < 0
                  ? text('house.beds.over')
                  : text('house.beds.free', { count: room.free })}
              </Tag>
            </div>
            <Promised house={house} room={room.room} at={at} />
            <Sleepers house={house} stays={room.sleepers} at={at} files={files} />
          </section>
        )
      })}
      {elsewhere.length > 0 && <Sleepers house={house} stays={elsewhere} at={at} files={files} />}
    </div>
  )
}

function Sleepers(props: {
  house: House
  stays: readonly StayLine[]
  at: Instant
  files: ReadonlyMap<string, CaseFile>
}): ReactNode {
  if (props.stays.length === 0) return null
  return (
    <ul className="house-people">
      {props.stays.map((stay) => (
        <Sleeper key={stay.id} {...props} stay={stay} />
      ))}
    </ul>
  )
}

function Sleeper(props: {
  house: House
  stay: StayLine
  at: Instant
  files: ReadonlyMap<string, CaseFile>
}): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const { stay, files } = props
  const file = files.get(stay.case)
  const to = (form: string): string =>
    `${links.house(props.house.stream ?? '')}?agregar=${form}&de=${encodeURIComponent(stay.case)}&estancia=${encodeURIComponent(stay.id)}`
  const age = choiceWord('ageGroup', file?.ageGroup.value ?? stay.ageGroup ?? '')
  const { restriction } = stay
  const against = file && againstHerBed(props.house, { file, stay }, props.at)
  return (
    <li className="house-person">
      <div className="row case-tags">
        {file === undefined ? (
          <strong>{calledHere(files, stay.case)}</strong>
        ) : (
          <Link href={links.caseFile(stay.case)} look="text">
            {calledHere(files, stay.case)}
          </Link>
        )}
        {age !== undefined && (stay.ageGroup ?? 'adult') !== 'adult' && (
          <Tag tone="needs" icon="person">
            {text(age)}
          </Tag>
        )}
        {stay.state === 'held' && stay.holdUntil !== undefined && (
          <Tag tone="needs" icon="clock">
            {text('house.held-until', { when: moment(stay.holdUntil) })}
          </Tag>
        )}
        {file !== undefined && <AlertsAtAGlance registers={file.registers} look="brief" />}
      </div>
      {against !== undefined && (
        <p>
          <Tag tone="danger" icon="alert">
            {text('house.another-place')}
          </Tag>{' '}
          {text(errorSentence(against).says)}
        </p>
      )}
      {restriction?.until !== undefined && (
        <p className="field-description">
          {text('house.restricted-until', { when: moment(restriction.until) })}
        </p>
      )}
      <div className="row case-tags">
        <Link href={to('cama')} look="action">
          {text(stay.state === 'held' ? 'house.came' : 'house.move')}
        </Link>
        <Link href={to('terminar')} look="action">
          {text(stay.state === 'held' ? 'house.give-back' : 'house.end')}
        </Link>
      </div>
    </li>
  )
}
