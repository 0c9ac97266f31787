import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { BedsOfHouse } from '../house/beds-of-house.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Section } from '../ui/page/page.tsx'

const shownAtOnce = 4

/** Tonight's beds, for whoever gives them. */
export function HousesTonight(props: {
  houses: readonly { readonly stream: StreamId; readonly title: string | undefined }[]
}): ReactNode {
  const text = useText()
  const { houses } = props
  if (houses.length === 0) return null
  return (
    <Section title={text('day.houses')}>
      <ul className="home-houses">
        {houses.slice(0, shownAtOnce).map(({ stream, title }) => (
          <HouseTonight key={stream} stream={stream} title={title} />
        ))}
      </ul>
      {houses.length > shownAtOnce && (
        <Link href={links.houses()}>{text('day.houses.all', { count: houses.length })}</Link>
      )}
    </Section>
  )
}

function HouseTonight(props: { stream: StreamId; title: string | undefined }): ReactNode {
  const text = useText()
  const opened = useDeviceAnswer('openGathering', props.stream)
  const [at] = useState(() => Date.now())
  const house = opened.state === 'ready' ? opened.value.file.house : undefined
  return (
    <li className="stack stack-tight">
      <Link href={links.house(props.stream)}>{props.title ?? text('house.nameless')}</Link>
      {house !== undefined && <BedsOfHouse house={house} at={at} person={undefined} />}
    </li>
  )
}
