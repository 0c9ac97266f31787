import type { House } from '@cobijo/domain/house/house'
import type { Instant, StreamId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { errorSentence } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { roomsTonight, suitableRooms } from './house-words.ts'

/** Tonight at a glance: free, held, slept in; and what the guard answers for one person, where somebody looks for a bed for her. */
export function BedsOfHouse(props: {
  house: House
  at: Instant
  person: StreamId | undefined
}): ReactNode {
  const text = useText()
  const { house, at } = props
  const rooms = roomsTonight(house, at)
  const people = rooms.flatMap(({ sleepers }) => sleepers)
  const kept = people.filter(({ state }) => state === 'held').length
  const held = kept + rooms.reduce((sum, { promised }) => sum + promised, 0)
  const free = rooms.reduce((sum, room) => sum + Math.max(0, room.free), 0)
  const isOver = rooms.some((room) => room.free < 0)
  return (
    <>
      <div className="row case-tags">
        {house.endedAt !== undefined && <Tag>{text('house.closed.tag')}</Tag>}
        {rooms.length === 0 ? (
          <Tag tone="needs">{text('house.beds.unsaid')}</Tag>
        ) : (
          <>
            <Tag tone={free > 0 ? 'accent' : 'plain'}>
              {text('house.beds.free', { count: free })}
            </Tag>
            {held > 0 && <Tag>{text('house.beds.held', { count: held })}</Tag>}
            <Tag>{text('house.beds.slept', { count: people.length - kept })}</Tag>
          </>
        )}
        {house.waiting.length > 0 && (
          <Tag tone="needs">{text('house.waiting.count', { count: house.waiting.length })}</Tag>
        )}
        {isOver && (
          <Tag tone="danger" icon="alert">
            {text('house.beds.over')}
          </Tag>
        )}
      </div>
      {props.person !== undefined && <ForHer house={house} at={at} stream={props.person} />}
    </>
  )
}

function ForHer(props: { house: House; at: Instant; stream: StreamId }): ReactNode {
  const text = useText()
  const opened = useDeviceAnswer('openCase', props.stream)
  if (opened.state !== 'ready') return null
  const { rooms, against } = suitableRooms(props.house, opened.value.file, props.at)
  return (
    <p>
      {rooms.length > 0
        ? text('house.suits', { rooms: rooms.join(', ') })
        : against !== undefined && text(errorSentence(against.code).says)}
    </p>
  )
}
