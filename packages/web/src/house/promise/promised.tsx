import type { House } from '@cobijo/domain/house/house'
import { promisesStanding } from '@cobijo/domain/house/promise/promises'
import type { Instant } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import { useMoment } from '../../language/moment.ts'
import { useText } from '../../language/text.tsx'
import { links } from '../../links.ts'
import { Link } from '../../ui/action/link.tsx'
import { Tag } from '../../ui/show/tag.tsx'

/** Beds of a room that are kept for people whom nobody here knows yet. */
export function Promised(props: { house: House; room: string; at: Instant }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { house, room, at } = props
  const lines = promisesStanding(house, at).filter((promise) => promise.room === room)
  if (lines.length === 0) return null
  return (
    <ul className="house-people">
      {lines.map(({ id, beds, promisedTo, request, holdUntil }) => (
        <li key={id} className="house-person">
          <div className="row case-tags">
            <strong>{text('house.promised', { count: beds })}</strong>
            <Tag tone="needs" icon="clock">
              {text('house.held-until', { when: moment(new Date(holdUntil)) })}
            </Tag>
          </div>
          {promisedTo !== undefined && (
            <p>
              {text('fields.promisedTo')}: {promisedTo}
            </p>
          )}
          <div className="row">
            {request !== undefined && (
              <Link href={links.bedQuestion(request)} look="action">
                {text('capacity.question')}
              </Link>
            )}
            <Link
              href={`${links.house(house.stream ?? '', 'soltar')}&de=${encodeURIComponent(id)}`}
              look="action"
            >
              {text('house.promise.end')}
            </Link>
          </div>
        </li>
      ))}
    </ul>
  )
}
