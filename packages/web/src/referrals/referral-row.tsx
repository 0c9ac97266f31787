import type { ReferralLine } from '@cobijo/contract/device/sharing/referrals-api'
import { caseCode } from '@cobijo/domain/views/card'
import type { ReactNode } from 'react'
import { useClock, useDistance } from '../language/spans.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { StatusLine, type StatusLineProps } from '../ui/feedback/status-line.tsx'
import { deliveryInWords, stateInWords, urgencyInWords } from './words.ts'

/** One referral in a list: with whom, how urgent, how it stands, by when. */
export function ReferralRow(props: { line: ReferralLine }): ReactNode {
  const text = useText()
  const clock = useClock()
  const distance = useDistance()
  const { line } = props
  const who = line.otherName ?? text('refer.who.unnamed')
  const state = stateInWords[line.state]
  const isWaiting = line.state === 'waiting'
  const isLate = line.answerBy !== undefined && line.answerBy <= Date.now()
  const when =
    isWaiting && line.answerBy !== undefined
      ? isLate
        ? text('day.overdue', { when: distance(line.answerBy) })
        : text('day.due', { when: clock(line.answerBy) })
      : text('day.since', { when: clock(line.sentAt) })
  const detail = [
    line.urgency === undefined ? undefined : text(urgencyInWords[line.urgency]),
    state === undefined ? undefined : text(state),
    line.direction === 'sent' && isWaiting
      ? text(deliveryInWords[line.delivery], { who })
      : undefined,
    isWaiting ? text('day.since', { when: distance(line.sentAt) }) : undefined,
  ]
  return (
    <StatusLine
      href={links.referral(line.stream)}
      tone={toneOf(line, isLate)}
      when={when}
      detail={detail.filter((each) => each !== undefined).join(' · ')}
    >
      {line.name !== undefined && <strong>{line.name} · </strong>}
      {text(line.direction === 'sent' ? 'referrals.to' : 'referrals.from', { who })}
      {line.caseStream !== undefined && (
        <>
          {' · '}
          <span className="unbroken">{caseCode(line.caseStream)}</span>
        </>
      )}
    </StatusLine>
  )
}

function toneOf(line: ReferralLine, isLate: boolean): NonNullable<StatusLineProps['tone']> {
  const isOurs =
    line.direction === 'received' ? line.state === 'waiting' : line.state === 'declined'
  if (isOurs && line.urgency === 'immediate') return 'danger'
  if (isOurs || (line.state === 'waiting' && isLate)) return 'needs'
  return line.state === 'accepted' ? 'done' : 'plain'
}
