import type { House } from '@cobijo/domain/house/house'
import type { Instant, StreamId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import { nameOrCode } from '../case/case-header.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { errorSentence } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { suitableRooms } from './house-words.ts'

/** Somebody looks for a bed for one person: what this house answers, and what can be done. */
export function LookForPerson(props: {
  house: House
  at: Instant
  person: StreamId
  to: (form: string) => string
}): ReactNode {
  const text = useText()
  const opened = useDeviceAnswer('openCase', props.person)
  if (opened.state !== 'ready') return null
  const { file } = opened.value
  const { rooms, against } = suitableRooms(props.house, file, props.at)
  return (
    <Banner
      tone={rooms.length > 0 ? 'info' : 'needs'}
      title={text('house.for', { who: nameOrCode(file) })}
      actions={
        <>
          <Link href={props.to('cama')} look="primary">
            {text('house.begin')}
          </Link>
          <Link href={props.to('apartar')} look="action">
            {text('house.offer')}
          </Link>
          <Link href={props.to('espera')} look="action">
            {text('house.wait')}
          </Link>
          <Link href={props.to('negar')} look="action">
            {text('house.refuse')}
          </Link>
        </>
      }
    >
      {rooms.length > 0
        ? text('house.suits', { rooms: rooms.join(', ') })
        : against !== undefined && text(errorSentence(against.code).says)}
    </Banner>
  )
}
