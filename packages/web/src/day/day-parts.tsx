import type { DayItem } from '@cobijo/domain/views/day/day-item'
import { useState, type ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Section } from '../ui/page/page.tsx'
import { DayLine } from './day-line.tsx'

const partInWords = {
  now: 'day.part.now',
  today: 'day.part.today',
  tomorrow: 'day.part.tomorrow',
  'waiting-for-me': 'day.part.waiting-for-me',
  soon: 'day.part.soon',
  team: 'day.part.team',
  'i-wait-for': 'day.part.i-wait-for',
  unfinished: 'day.part.unfinished',
} as const satisfies Record<DayItem['part'], string>

type Part = DayItem['part']

/** Her own work, in order of danger. */
export const ownParts = ['now', 'today', 'tomorrow', 'waiting-for-me', 'soon'] as const
/** What others owe an answer to or have to do themselves, and what waits until she is back. */
export const waitingParts = ['i-wait-for', 'unfinished', 'team'] as const

/** What is due today is never put behind a button. */
const shownOf: Readonly<Record<Part, number>> = {
  now: Number.POSITIVE_INFINITY,
  today: Number.POSITIVE_INFINITY,
  'waiting-for-me': 8,
  tomorrow: 5,
  soon: 5,
  'i-wait-for': 5,
  unfinished: 5,
  team: 5,
}
/** So few more are shown at once. */
const spared = 2
/** More than can be counted at a glance are counted for her. */
const countedFrom = 6

export function DayParts(props: { items: readonly DayItem[]; parts: readonly Part[] }): ReactNode {
  const byPart = Map.groupBy(props.items, ({ part }) => part)
  return props.parts.map((part) => {
    const items = byPart.get(part) ?? []
    return items.length === 0 ? null : <DayPart key={part} part={part} items={items} />
  })
}

function DayPart(props: { part: Part; items: readonly DayItem[] }): ReactNode {
  const text = useText()
  const [isWhole, setWhole] = useState(false)
  const { part, items } = props
  const most = shownOf[part]
  const isCut = !isWhole && items.length > most + spared
  const count = items.length
  return (
    <Section
      title={text(partInWords[part])}
      actions={
        count >= countedFrom ? (
          <span className="day-count">{text('day.count', { count })}</span>
        ) : undefined
      }
    >
      <ul className="day-lines">
        {items.map((item, place) => (
          // On paper all of it stands: a day is printed for when there is no power.
          <li
            className={isCut && place >= most ? 'only-printed' : undefined}
            key={`${item.kind} ${item.code ?? ''} ${item.stream ?? ''} ${item.label} ${item.since ?? ''}`}
          >
            <DayLine item={item} />
          </li>
        ))}
      </ul>
      {isCut && (
        <div className="not-printed">
          <Button tone="quiet" icon="down" onPress={() => setWhole(true)}>
            {text('day.more', { count: items.length - most })}
          </Button>
        </div>
      )}
    </Section>
  )
}
