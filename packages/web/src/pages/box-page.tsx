import type {
  ComplaintView,
  FocalPointView,
} from '@cobijo/contract/device/complaints/complaints-api'
import { useState, type ReactNode } from 'react'
import { ComplaintClocks, ComplaintFile } from '../complaint/complaint-file.tsx'
import { stateWords } from '../complaint/complaint-words.ts'
import { FocalPoints } from '../complaint/focal-points.tsx'
import { PrintedSlips } from '../complaint/printed-slips.tsx'
import { TakeDown } from '../complaint/take-down.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { Page } from '../ui/page/page.tsx'
import { Tag } from '../ui/show/tag.tsx'

/** What was sealed to this member, and who is in the focal point (W20, ADR 35). For whoever was given nothing it looks as where there is nothing. */
export function BoxPage(): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { part, go } = useAddressParts()
  const complaints = useDeviceAnswer('complaints')
  const points = useDeviceAnswer('focalPoints')
  const [now] = useState(Date.now)
  const up = { href: links.box(), label: text('complaint.box') }
  const mine = points.state === 'ready' ? points.value.filter(isMine) : []
  const point = mine.find(({ house }) => house === part('de')) ?? mine[0]
  if (part('agregar') === 'anotada' && point)
    return (
      <Page title={text('complaint.take-down')} up={up}>
        <TakeDown
          point={point}
          onDone={() => go({ agregar: undefined, de: undefined }, 'replace')}
        />
      </Page>
    )
  if (complaints.state === 'loading' || points.state === 'loading')
    return (
      <Page title={text('complaint.box')}>
        <LoadingState />
      </Page>
    )
  if (complaints.state !== 'ready')
    return (
      <Page title={text('complaint.box')}>
        <ErrorState fault={complaints.fault} onRetry={complaints.again} />
      </Page>
    )
  const shown = complaints.value.find(({ received }) => received.complaint === part('ver'))
  if (shown)
    return (
      <Page title={text('complaint.received', { at: moment(new Date(shown.received.at)) })} up={up}>
        <ComplaintFile complaint={shown} now={now} />
      </Page>
    )
  return (
    <Page title={text('complaint.box')} intro={text('complaint.box.intro')}>
      {complaints.value.length === 0 ? (
        <EmptyState title={text('complaint.box.none')}>
          {text('complaint.box.none.todo')}
        </EmptyState>
      ) : (
        <ul className="plain-list stack">
          {complaints.value.map((complaint) => (
            <Line key={complaint.received.complaint} complaint={complaint} now={now} />
          ))}
        </ul>
      )}
      {mine.map(({ house }) => (
        <p key={house}>
          <Link href={`${links.box()}?agregar=anotada&de=${house}`} look="action" icon="plus">
            {text('complaint.take-down')}
          </Link>
        </p>
      ))}
      {mine.length > 0 && <BlankSlips />}
      {points.state === 'ready' ? (
        <FocalPoints points={points.value} onChange={points.again} />
      ) : (
        <ErrorState fault={points.fault} onRetry={points.again} />
      )}
    </Page>
  )
}

function isMine({ isInForce, mine }: FocalPointView): boolean {
  return isInForce && (mine === 'inside' || mine === 'accepted')
}

function Line(props: { complaint: ComplaintView; now: number }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { received, state } = props.complaint
  const at = moment(new Date(received.at))
  return (
    <li className="stack stack-tight">
      <p>
        <Link href={`${links.box()}?ver=${received.complaint}`}>
          {text('complaint.received', { at })}
        </Link>{' '}
        <Tag tone={state === 'new' ? 'needs' : 'plain'}>{text(stateWords[state])}</Tag>
      </p>
      {state !== 'closed' && <ComplaintClocks complaint={props.complaint} now={props.now} />}
    </li>
  )
}

const slipsOnPaper = 12

function BlankSlips(): ReactNode {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <div>
        <Button tone="quiet" onPress={() => setOpen(true)}>
          {text('complaint.slips')}
        </Button>
      </div>
    )
  return <NewSlips />
}

function NewSlips(): ReactNode {
  const text = useText()
  const codes = useDeviceAnswer('blankCodes', slipsOnPaper)
  return (
    <div className="stack">
      <p>{text('complaint.slips.intro')}</p>
      {codes.state === 'ready' && <PrintedSlips codes={codes.value} />}
    </div>
  )
}
