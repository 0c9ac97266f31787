import type { StreamId } from '@cobijo/domain/journal/identifier'
import { caseCode } from '@cobijo/domain/views/card'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { nameOrCode } from '../case/case-header.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { ReferralFlow } from '../referrals/sending/referral-flow.tsx'
import { ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { Page } from '../ui/page/page.tsx'

/** Asks another organisation to help one person. */
export function ReferPage(): ReactNode {
  const text = useText()
  const { stream } = useParams({ strict: false })
  const id = (stream ?? '') as StreamId
  const opened = useDeviceAnswer('openCase', id)
  const network = useDeviceAnswer('network')
  const failed = [opened, network].find(
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
      ) : opened.state === 'ready' && network.state === 'ready' ? (
        <ReferralFlow
          stream={id}
          name={name ?? caseCode(id)}
          isAdult={opened.value.file.ageGroup.value === 'adult'}
          network={network.value}
        />
      ) : (
        <LoadingState />
      )}
    </Page>
  )
}
