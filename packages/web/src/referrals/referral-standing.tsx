import type { OpenedReferral, ReferralLine } from '@cobijo/contract/device/sharing/referrals-api'
import { caseCode } from '@cobijo/domain/views/card'
import type { ReactNode } from 'react'
import { useClock, useDistance } from '../language/spans.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { DeliveryLine } from './delivery-line.tsx'
import { useExpectedDay } from './use-expected-day.ts'
import { outcomeInWords, reasonInWords, urgencyInWords } from './words.ts'

/** How it stands, in a sentence; a declined one shows its sender how to go on with the same case. */
export function ReferralStanding(props: { opened: OpenedReferral; who: string }): ReactNode {
  const text = useText()
  const { line, referral } = props.opened
  return (
    <div className="stack stack-tight">
      {line.state === 'waiting' && <Clock line={line} />}
      {referral.state.disputed && <Banner tone="needs">{text('referrals.disputed')}</Banner>}
      {line.direction === 'sent' && line.state === 'waiting' && (
        <DeliveryLine delivery={line.delivery} who={props.who} />
      )}
      {line.state === 'accepted' && <Accepted {...props} />}
      {line.state === 'declined' && <Declined {...props} />}
      {line.state === 'closed' && <Finished {...props} />}
      {line.state === 'ended' && <Ended {...props} />}
    </div>
  )
}

/** Nothing of what was sent is left to show; what one wrote oneself is, and so is the way to whatever comes next. */
function Ended({ opened, who }: { opened: OpenedReferral; who: string }): ReactNode {
  const text = useText()
  const { line } = opened
  const isReceived = line.direction === 'received'
  // Nobody took the referral back: what it opened was ended, as where she took back her consent.
  const isClosedToThem = !isReceived && opened.referral.state.value !== 'ended'
  return (
    <Banner
      title={text(
        isReceived
          ? 'referrals.ended.by-them'
          : isClosedToThem
            ? 'referrals.ended.closed-to-them'
            : 'referrals.ended.by-us',
      )}
      actions={
        <>
          {line.caseStream !== undefined && (
            <Link href={links.caseFile(line.caseStream)} look="primary" icon="person">
              {isReceived
                ? text('referrals.ended.what-we-wrote')
                : text('referrals.open-case', { code: caseCode(line.caseStream) })}
            </Link>
          )}
          <Link href={links.referrals()} look="action">
            {text('referrals.ended.others')}
          </Link>
        </>
      }
    >
      {isReceived
        ? text('referrals.ended.received')
        : text(isClosedToThem ? 'referrals.ended.closed-to-them.words' : 'referrals.ended.sent', {
            who,
          })}
    </Banner>
  )
}

/** How urgent, and by when; the one thing to see first. */
function Clock({ line }: { line: ReferralLine }): ReactNode {
  const text = useText()
  const clock = useClock()
  const distance = useDistance()
  const { answerBy, urgency } = line
  return (
    <p className="row">
      {urgency !== undefined && (
        <Tag tone={urgency === 'immediate' ? 'danger' : urgency === 'urgent' ? 'needs' : 'plain'}>
          {text(urgencyInWords[urgency])}
        </Tag>
      )}
      {answerBy !== undefined && (
        <span>
          {answerBy <= Date.now()
            ? text('day.overdue', { when: distance(answerBy) })
            : `${text('day.due', { when: clock(answerBy) })} (${distance(answerBy)})`}
        </span>
      )}
    </p>
  )
}

function Accepted({ opened, who }: { opened: OpenedReferral; who: string }): ReactNode {
  const text = useText()
  const expectedDay = useExpectedDay()
  const { line, referral } = opened
  const { expectedOn, message } = referral.accepted ?? {}
  if (line.direction === 'received')
    return (
      <Banner icon="check" title={text('referrals.accepted')}>
        {text('referrals.accepted.by-us')}
      </Banner>
    )
  return (
    <Banner icon="check" title={text('referrals.accepted')}>
      <p>{text('referrals.accepted.words', { who })}</p>
      {expectedOn !== undefined && (
        <p>
          {text('referrals.accepted.expected', {
            when: expectedDay(expectedOn),
          })}
        </p>
      )}
      {message !== undefined && <p>{message}</p>}
    </Banner>
  )
}

function Finished({ opened, who }: { opened: OpenedReferral; who: string }): ReactNode {
  const text = useText()
  const { line, referral } = opened
  const { outcome, words } = referral.finished ?? {}
  const isSent = line.direction === 'sent'
  return (
    <Banner
      icon="check"
      title={isSent ? text('referrals.finished', { who }) : text('referrals.finished.by-us')}
    >
      {outcome !== undefined && <p>{text(outcomeInWords[outcome])}</p>}
      {words !== undefined && <p>{words}</p>}
      {isSent && <p>{text('referrals.finished.next', { who })}</p>}
    </Banner>
  )
}

function Declined({ opened, who }: { opened: OpenedReferral; who: string }): ReactNode {
  const text = useText()
  const { line, referral } = opened
  const { declined } = referral
  const isSent = line.direction === 'sent'
  return (
    <Banner
      tone={isSent ? 'needs' : 'info'}
      title={isSent ? text('referrals.declined', { who }) : text('referrals.declined.by-us')}
      {...(isSent && line.caseStream !== undefined
        ? {
            actions: (
              <Link href={links.refer(line.caseStream)} look="primary">
                {text('referrals.declined.choose')}
              </Link>
            ),
          }
        : {})}
    >
      {declined !== undefined && (
        <>
          <p>{text(reasonInWords[declined.reason])}</p>
          {declined.words !== undefined && <p>{declined.words}</p>}
        </>
      )}
    </Banner>
  )
}
