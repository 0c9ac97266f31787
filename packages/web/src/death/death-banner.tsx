import type { CaseFile } from '@cobijo/domain/case/case-file'
import { hasDied } from '@cobijo/domain/death/death'
import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { useDayInWords } from './use-day-in-words.ts'

/** Said before anything else, to everybody who may open the case: nobody looks for her tonight or calls her. */
export function DeathBanner(props: { file: CaseFile }): ReactNode {
  const text = useText()
  const day = useDayInWords()
  const { file } = props
  const { death, stream, sleepingPlaces } = file
  if (death.standing.disputed)
    return (
      <Banner tone="needs" title={text('death.disputed')}>
        {text('death.disputed.todo')}
      </Banner>
    )
  if (!hasDied(file)) return null
  const { diedOn } = death.said
  const [place] = sleepingPlaces
  return (
    <Banner
      tone="info"
      title={
        diedOn === undefined ? text('death.died') : text('death.died-on', { day: day(diedOn) })
      }
      actions={
        <>
          <Link href={links.casePart(stream, 'memoria')} look="action">
            {text('death.what-is-left')}
          </Link>
          {place !== undefined && (
            <Link href={links.house(place.house)} look="action">
              {text('death.free-bed')}
            </Link>
          )}
        </>
      }
    >
      {text('death.explained')}
    </Banner>
  )
}
