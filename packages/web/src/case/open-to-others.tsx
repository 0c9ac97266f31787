import type { OpenToOther } from '@cobijo/contract/device/sharing/sharing-api'
import { caseCode } from '@cobijo/domain/views/card'
import type { ReactNode } from 'react'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { useMoment } from '../language/moment.ts'
import { partInWords } from '../language/parts-in-words.ts'
import { useText } from '../language/text.tsx'
import { EmptyState, ErrorState } from '../ui/feedback/screen-state.tsx'
import { EndSharing } from './end-sharing.tsx'
import { usePeople, type People } from './use-people.ts'

/** For officers: all that is open to other organisations now, by code, also of people whose files they do not read. */
export function OpenToOthers(): ReactNode {
  const text = useText()
  const people = usePeople()
  const open = useDeviceAnswer('openToOthers')
  if (open.state === 'fault' || open.state === 'refused')
    return <ErrorState fault={open.fault} onRetry={open.again} />
  if (open.state === 'loading') return null
  if (open.value.length === 0) return <EmptyState title={text('team.open.none')} />
  return (
    <>
      <p className="field-description">{text('team.open.explained')}</p>
      <ul className="team">
        {open.value.map((grant) => (
          <OpenLine key={grant.stream} grant={grant} people={people} />
        ))}
      </ul>
    </>
  )
}

function OpenLine(props: { grant: OpenToOther; people: People }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { grant } = props
  const who = props.people.organisation(grant.organisation)
  return (
    <li className="team-line">
      <div className="team-who">
        <strong>{who}</strong>
        <span className="team-detail">
          {caseCode(grant.opens)} ·{' '}
          {grant.compartments.map((part) => text(partInWords[part])).join(', ')}
        </span>
        <span className="team-detail">
          {text('case.readers.since', { when: moment(new Date(grant.from)) })}
          {grant.until !== undefined &&
            ` · ${text('team.open.until', { when: moment(new Date(grant.until)) })}`}
        </span>
      </div>
      <EndSharing grant={grant.stream} who={who} />
    </li>
  )
}
