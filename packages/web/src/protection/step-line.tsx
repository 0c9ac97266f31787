import type { StartedEvent } from '@cobijo/domain/clock/started-event'
import type { MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { People } from '../case/use-people.ts'
import { useMoment } from '../language/moment.ts'

/** One step: what, when, by whom, and what was said of it. */
export function StepLine(props: {
  title: ReactNode
  line: Pick<StartedEvent, 'at' | 'known'> & {
    readonly organisation: OrganisationId
    readonly member: MemberId | undefined
    readonly number?: string | undefined
    readonly words?: string | undefined
  }
  people: People
  children?: ReactNode
}): ReactNode {
  const moment = useMoment()
  const { formatDate } = useIntl()
  const { line, people } = props
  // A day that was said is a day everywhere; only a moment has an hour.
  const when =
    line.known === 'moment'
      ? moment(new Date(line.at))
      : formatDate(line.at, { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <li className="service-line">
      <div className="service-words">
        <span className="row case-tags">{props.title}</span>
        <p>
          {when} · {people.who(line.organisation, line.member)}
          {line.number !== undefined && <> · {line.number}</>}
        </p>
        {line.words !== undefined && <p className="story-words">{line.words}</p>}
      </div>
      {props.children}
    </li>
  )
}
