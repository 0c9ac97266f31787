import type { OpenedReferral } from '@cobijo/contract/device/sharing/referrals-api'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { AnswerReferral } from '../referrals/answer-referral.tsx'
import { FinishReferral } from '../referrals/finish-referral.tsx'
import { ReferralFacts } from '../referrals/referral-facts.tsx'
import { ReferralLetter } from '../referrals/referral-letter.tsx'
import { ReferralStanding } from '../referrals/referral-standing.tsx'
import { WithdrawReferral } from '../referrals/withdraw-referral.tsx'
import { Page } from '../ui/page/page.tsx'

/** One referral, the same page on both sides: what is asked, by when, what is known, and what one can do now. */
export function ReferralPage(): ReactNode {
  const text = useText()
  const { stream } = useParams({ strict: false })
  const opened = useDeviceAnswer('openReferral', (stream ?? '') as StreamId)
  const other = opened.state === 'ready' ? opened.value.line : undefined
  const who = other?.otherName ?? text('refer.who.unnamed')
  return (
    <Page
      title={text('referrals.page')}
      heading={
        other === undefined
          ? text('referrals.page')
          : text(other.direction === 'sent' ? 'referrals.to' : 'referrals.from', { who })
      }
      up={{ href: links.referrals(), label: text('referrals.title') }}
    >
      <UnlessReady answer={opened} />
      {opened.state === 'ready' && <Opened opened={opened.value} who={who} />}
    </Page>
  )
}

function Opened(props: { opened: OpenedReferral; who: string }): ReactNode {
  const { line } = props.opened
  const isWaiting = line.state === 'waiting'
  return (
    <>
      <ReferralStanding {...props} />
      {!(line.direction === 'received' && line.state === 'ended') && <ReferralFacts {...props} />}
      {line.direction === 'sent' && (isWaiting || line.state === 'accepted') && (
        <ReferralLetter {...props} />
      )}
      {line.direction === 'received' && isWaiting && <AnswerReferral {...props} />}
      {line.direction === 'received' && line.state === 'accepted' && <FinishReferral {...props} />}
      {line.direction === 'sent' && ['waiting', 'accepted', 'closed'].includes(line.state) && (
        <WithdrawReferral {...props} />
      )}
    </>
  )
}
