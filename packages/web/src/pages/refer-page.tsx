import { mayBeChild } from '@cobijo/domain/child/may-be-child'
import type { ReferralLine } from '@cobijo/contract/device/sharing/referrals-api'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { caseCode } from '@cobijo/domain/views/card'
import { useParams } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { nameOrCode } from '../case/case-header.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { ReferralFlow, type FlowProps } from '../referrals/sending/referral-flow.tsx'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { Page } from '../ui/page/page.tsx'

/** Asks another organisation to help one person. */
export function ReferPage(): ReactNode {
  const text = useText()
  const { stream } = useParams({ strict: false })
  const id = (stream ?? '') as StreamId
  const opened = useDeviceAnswer('openCase', id)
  const { part } = useAddressParts()
  const network = useDeviceAnswer('network')
  const referrals = useDeviceAnswer('referrals')
  const failed = [opened, network, referrals].find(
    (each) => each.state === 'fault' || each.state === 'refused',
  )
  // Two files may be open at two in the morning: whom she sends stands above every question.
  const name = opened.state === 'ready' ? nameOrCode(opened.value.file) : undefined
  return (
    <Page
      title={text('refer.title')}
      {...(name === undefined ? {} : { heading: text('refer.heading', { name }) })}
      up={{
        href: links.caseFile(id),
        label: text('refer.back-to-case', { code: caseCode(id) }),
      }}
    >
      {failed !== undefined && 'fault' in failed ? (
        <ErrorState fault={failed.fault} onRetry={failed.again} />
      ) : opened.state === 'ready' && network.state === 'ready' && referrals.state === 'ready' ? (
        <AfterDeclined
          stream={id}
          name={name ?? caseCode(id)}
          isAdult={!mayBeChild(opened.value.file.ageGroup.value)}
          network={network.value}
          heldBy={part('a')}
          sent={referrals.value.filter(
            ({ direction, caseStream }) => direction === 'sent' && caseStream === id,
          )}
        />
      ) : (
        <LoadingState />
      )}
    </Page>
  )
}

type BeforeIt = Omit<FlowProps, 'declined' | 'saidNo'>

/** A house said no: what it was asked is asked of the next one, and nobody offers her to it again unawares. */
function AfterDeclined({ sent, ...flow }: BeforeIt & { sent: readonly ReferralLine[] }): ReactNode {
  // As it was on arriving: the referral that is sent from here is none that was declined.
  const [before] = useState(sent)
  const saidNo = before.flatMap(({ state, other }) => (state === 'declined' ? [other] : []))
  const newest = before[0]
  return newest?.state === 'declined' ? (
    <WithWhatWasAsked {...flow} saidNo={saidNo} referral={newest.stream} />
  ) : (
    <ReferralFlow {...flow} saidNo={saidNo} declined={undefined} />
  )
}

function WithWhatWasAsked(props: Omit<FlowProps, 'declined'> & { referral: StreamId }): ReactNode {
  const opened = useDeviceAnswer('openReferral', props.referral)
  if (opened.state === 'loading') return <LoadingState />
  return (
    <ReferralFlow
      {...props}
      declined={opened.state === 'ready' ? opened.value.referral : undefined}
    />
  )
}
