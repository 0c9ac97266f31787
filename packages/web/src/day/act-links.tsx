import type { ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components/Link'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Icon } from '../ui/show/icon.tsx'
import { choosing } from './chosen-for.ts'
import { homeActs, type HomeAct } from './home-acts.ts'

interface ActsProps {
  readonly acts: readonly HomeAct[]
  /** The houses that take people in. */
  readonly houses: readonly string[]
}

/** The three things that she does most: under the thumb on a phone, however much is due. */
export function FirstActs(props: ActsProps): ReactNode {
  const text = useText()
  if (props.acts.length === 0) return null
  return (
    <nav className="home-acts" aria-label={text('day.acts')}>
      <ul>
        {props.acts.map((act, place) => (
          <li key={act}>
            <AriaLink
              className="home-act"
              data-first={place === 0 || undefined}
              href={placeOfAct(act, props.houses)}
            >
              <Icon name={homeActs[act].icon} />
              <span>{text(homeActs[act].words)}</span>
            </AriaLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What she does besides, one press away. */
export function OtherActs(props: ActsProps): ReactNode {
  const text = useText()
  if (props.acts.length === 0) return null
  return (
    <details className="home-more">
      <summary>{text('day.acts.others')}</summary>
      <ul>
        {props.acts.map((act) => (
          <li key={act}>
            <Link href={placeOfAct(act, props.houses)}>{text(homeActs[act].words)}</Link>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Where an act begins. Of several houses one is chosen first. */
function placeOfAct(act: HomeAct, houses: readonly string[]): string {
  const { way } = homeActs[act]
  if ('to' in way) return way.to
  if (!('house' in way)) return choosing(act) ?? links.cases()
  const [only, ...more] = houses
  if (only === undefined) return links.houses()
  if (more.length > 0) return links.houses(way.house)
  return links.house(only, way.house)
}
