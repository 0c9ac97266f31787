import type { House } from '@cobijo/domain/house/house'
import type { Instant, StreamId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import { nameOrCode } from '../case/case-header.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { errorSentence } from '../language/error-sentence.ts'
import type { MessageId } from '../language/es.ts'
import { useText } from '../language/text.tsx'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { suitableRooms } from './house-words.ts'
import { useMayDescribeHouses } from './rooms-first.tsx'

/** Somebody looks for a bed for one person: what this house answers, and what can be done. */
export function LookForPerson(props: {
  house: House
  at: Instant
  person: StreamId
  to: (form: string) => string
}): ReactNode {
  const text = useText()
  const mayDescribe = useMayDescribeHouses()
  const opened = useDeviceAnswer('openCase', props.person)
  if (opened.state !== 'ready') return null
  const { file } = opened.value
  const { rooms, against } = suitableRooms(props.house, file, props.at)
  const suits = rooms.length > 0
  // Where every bed is taken what helps her is to wait for one.
  const isFull = against?.code === 'no-bed-free'
  const way = (form: string, words: MessageId, isFirst = false) => (
    <Link key={form} href={props.to(form)} look={isFirst ? 'primary' : 'action'}>
      {text(words)}
    </Link>
  )
  const begin = way('cama', 'house.begin', suits)
  const wait = way('espera', 'house.wait', isFull)
  const hold = way('apartar', 'house.offer')
  const writeRooms = way('camas', 'house.beds.begin', true)
  const refuse = way('negar', 'house.refuse')
  // Without rooms there is no bed to begin in or to hold: they are written down first.
  const isRoomless = against?.code === 'house-without-rooms'
  const ways = suits
    ? [begin, hold, wait, refuse]
    : isRoomless
      ? [mayDescribe && writeRooms, wait, refuse]
      : [wait, refuse, begin, hold]
  return (
    <Banner
      tone={suits ? 'info' : 'needs'}
      title={text('house.for', { who: nameOrCode(file) })}
      actions={ways}
    >
      {suits
        ? text('house.suits', { rooms: rooms.join(', ') })
        : isFull
          ? text('house.all-taken')
          : against !== undefined && text(errorSentence(against.code).says)}
    </Banner>
  )
}
