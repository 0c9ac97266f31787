import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useEffect, useRef, type ReactNode } from 'react'
import { useDeviceAnswer } from '../../device/use-device-answer.ts'
import { useText } from '../../language/text.tsx'
import { links } from '../../links.ts'
import { Link } from '../../ui/action/link.tsx'
import { DeliveryLine } from '../delivery-line.tsx'

/** It is saved; how far it has come follows by itself. */
export function ReferralSent(props: {
  readonly referral: StreamId
  readonly stream: StreamId
  readonly who: string
}): ReactNode {
  const text = useText()
  const opened = useDeviceAnswer('openReferral', props.referral)
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that sent it is gone: here one goes on.
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="stack" role="status">
      <h2 className="refer-question" ref={heading} tabIndex={-1}>
        {text('refer.sent')}
      </h2>
      <DeliveryLine
        who={props.who}
        delivery={opened.state === 'ready' ? opened.value.line.delivery : 'on-this-device'}
      />
      <p>{text('refer.sent.words')}</p>
      <div className="row">
        <Link href={links.referral(props.referral)} look="primary">
          {text('refer.sent.see')}
        </Link>
        <Link href={links.caseFile(props.stream)} look="action">
          {text('refer.sent.case')}
        </Link>
      </div>
    </div>
  )
}
