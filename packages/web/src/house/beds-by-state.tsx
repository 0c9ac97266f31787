import { bedsByState } from '@cobijo/domain/house/beds-by-state'
import type { House } from '@cobijo/domain/house/house'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useEffect, useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useDevice } from '../device/device-context.tsx'
import { codedWord } from '../forms/fields/coded-questions.ts'
import { useText } from '../language/text.tsx'
import { Section } from '../ui/page/page.tsx'
import { Tag } from '../ui/show/tag.tsx'

const days = 30

/**
 * Need against beds, state by state, of this organisation's own houses and counted on this device: nobody else learns any of it. For whoever
 * reads where people sleep.
 */
export function BedsByState({ streams }: { streams: readonly StreamId[] }): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const [at] = useState(() => Date.now())
  const houses = useHouses(streams)
  if (houses === undefined || houses.length === 0) return null
  return (
    <Section title={text('house.by-state')}>
      <p className="field-description">{text('house.by-state.intro', { days })}</p>
      {bedsByState(houses, at, at - days * 86_400_000).map((line) => (
        <section className="stack stack-tight" key={line.division ?? ''}>
          <h3>
            {line.division === undefined
              ? text('house.by-state.unsaid')
              : codedWord('houseDivision', line.division, locale)}
          </h3>
          <div className="row case-tags">
            <Tag>{text('house.by-state.houses', { houses: line.houses, beds: line.beds })}</Tag>
            <Tag tone={line.free > 0 ? 'accent' : 'plain'}>
              {text('house.beds.free', { count: line.free })}
            </Tag>
            {line.held > 0 && <Tag>{text('house.beds.held', { count: line.held })}</Tag>}
            <Tag>{text('house.beds.slept', { count: line.slept })}</Tag>
            {line.waiting > 0 && (
              <Tag tone="needs">{text('house.waiting.count', { count: line.waiting })}</Tag>
            )}
            {line.refused > 0 && (
              <Tag tone="needs">{text('house.by-state.refused', { count: line.refused })}</Tag>
            )}
          </div>
        </section>
      ))}
    </Section>
  )
}

/** These houses as they are known here; asked again whenever something changes, undefined until the first answer. */
function useHouses(streams: readonly StreamId[]): readonly House[] | undefined {
  const { device, changes } = useDevice()
  const asked = streams.join(' ')
  const [held, setHeld] = useState<readonly House[]>()
  useEffect(() => {
    let isLatest = true
    const read = async () => {
      const houses: House[] = []
      for (const stream of asked.split(' ').filter(Boolean)) {
        const opened = await device.openGathering(stream as StreamId)
        if (!isRefusal(opened) && opened.file.house !== undefined) houses.push(opened.file.house)
      }
      if (isLatest) setHeld(houses)
    }
    // What cannot be opened now is not counted; the next change asks again.
    read().catch(() => undefined)
    return () => {
      isLatest = false
    }
  }, [device, asked, changes])
  return held
}
