import type { House } from '@cobijo/domain/house/house'
import type { Instant, StreamId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import { choiceWord } from '../forms/fields/field-words.ts'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { Select } from '../ui/field/select.tsx'
import { roomsTonight } from './house-words.ts'
import { hasRooms, RoomsFirst } from './rooms-first.tsx'

/** One room of the house, with whom it is for and what is free tonight. */
export function RoomSelect(props: {
  house: House
  at: Instant
  label: string
  room: string | undefined
  /** For whom a bed is looked for, where that is one person. */
  person?: string | undefined
  /** Whose beds here, slept in or held, are theirs to take. */
  own?: readonly StreamId[]
  error: Fault | undefined
  onChange: (room: string | undefined) => void
}): ReactNode {
  const text = useText()
  if (!hasRooms(props.house)) return <RoomsFirst house={props.house} person={props.person} />
  return (
    <Select
      label={props.label}
      {...(props.error === undefined ? {} : { error: props.error })}
      options={roomsTonight(props.house, props.at).map((each) => {
        const hers = each.sleepers.filter((stay) => props.own?.includes(stay.case)).length
        return {
          value: each.room,
          label: each.room,
          detail: [
            text(choiceWord('bedFor', each.roomFor ?? '') ?? 'house.beds.unsaid'),
            ...(each.free > 0 || hers === 0
              ? [text('house.beds.free', { count: Math.max(0, each.free) })]
              : []),
            ...(hers > 0 ? [text('house.beds.own', { count: hers })] : []),
          ].join(' · '),
        }
      })}
      value={props.room}
      onChange={props.onChange}
    />
  )
}
