import type { ReferralLine } from '@cobijo/contract/device/sharing/referrals-api'
import { urgencies } from '@cobijo/domain/journal/facts'
import type { ReactNode } from 'react'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { useText } from '../language/text.tsx'
import { ReferralRow } from '../referrals/referral-row.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { Page, Section } from '../ui/page/page.tsx'

/** What others ask of us, first by urgency; what we asked of others; what is over. */
export function ReferralsPage(): ReactNode {
  const text = useText()
  const referrals = useDeviceAnswer('referrals')
  return (
    <Page
      title={text('referrals.title')}
      actions={
        <Link href={links.beds()} look="action">
          {text('capacity.title')}
        </Link>
      }
    >
      <UnlessReady answer={referrals} />
      {referrals.state === 'ready' && <Lists lines={referrals.value} />}
    </Page>
  )
}

function Lists(props: { lines: readonly ReferralLine[] }): ReactNode {
  const text = useText()
  const { lines } = props
  const received = lines
    .filter(({ direction, state }) => direction === 'received' && state === 'waiting')
    .toSorted(byUrgency)
  // A declined one is no end: somebody goes on looking for her.
  const sent = lines
    .filter(
      ({ direction, state }) =>
        direction === 'sent' && (state === 'waiting' || state === 'declined'),
    )
    .toSorted(byUrgency)
  const over = lines.filter((line) => !received.includes(line) && !sent.includes(line))
  return (
    <>
      <Section title={text('referrals.received')}>
        {received.length === 0 ? (
          <EmptyState title={text('referrals.received.none')}>
            {text('referrals.received.none.words')}
          </EmptyState>
        ) : (
          <Rows lines={received} />
        )}
      </Section>
      <Section title={text('referrals.sent')}>
        {sent.length === 0 ? (
          <EmptyState title={text('referrals.sent.none')}>
            {text('referrals.sent.none.words')}
          </EmptyState>
        ) : (
          <Rows lines={sent} />
        )}
      </Section>
      {over.length > 0 && (
        <Section title={text('referrals.over')}>
          <Rows lines={over} />
        </Section>
      )}
    </>
  )
}

function Rows(props: { lines: readonly ReferralLine[] }): ReactNode {
  return (
    <div>
      {props.lines.map((line) => (
        <ReferralRow key={line.stream} line={line} />
      ))}
    </div>
  )
}

/** The most urgent first, and among equals whoever has waited longest. */
function byUrgency(one: ReferralLine, other: ReferralLine): number {
  return rankOf(one.urgency) - rankOf(other.urgency) || one.sentAt - other.sentAt
}

function rankOf(urgency: ReferralLine['urgency']): number {
  return urgency === undefined ? urgencies.length : urgencies.indexOf(urgency)
}
