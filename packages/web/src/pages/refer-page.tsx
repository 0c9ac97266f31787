import type { StreamId } from '@cobijo/domain/journal/identifier'
import { caseCode } from '@cobijo/domain/views/card'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
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
  return (
    <Page
      title={text('refer.title')}
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
          isAdult={opened.value.file.ageGroup.value === 'adult'}
          network={network.value}
        />
      ) : (
        <LoadingState />
      )}
    </Page>
  )
}
