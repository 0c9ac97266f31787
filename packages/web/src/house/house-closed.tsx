import type { House } from '@cobijo/domain/house/house'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { EraseGathering } from '../groups/erase-gathering.tsx'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Banner } from '../ui/feedback/banner.tsx'

const eraseWords = {
  title: 'house.erase',
  words: 'house.erase.words',
  done: 'house.erase.done',
} as const

/** Of a house that ended: since when, and the way to erase what is left of it. */
export function HouseClosed({ house }: { house: House }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { officer } = useSession()
  if (house.endedAt === undefined) return null
  return (
    <Banner
      tone="info"
      title={text('house.closed', { when: moment(new Date(house.endedAt)) })}
      {...(officer
        ? {
            actions: (
              <EraseGathering
                gathering={house.stream as StreamId}
                says={eraseWords}
                to={links.houses()}
              />
            ),
          }
        : {})}
    >
      {text(officer ? 'house.closed.officer' : 'house.closed.ask')}
    </Banner>
  )
}
