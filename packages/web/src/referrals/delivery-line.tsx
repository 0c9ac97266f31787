import type { ReferralLine } from '@cobijo/contract/device/sharing/referrals-api'
import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { Icon, type IconName } from '../ui/show/icon.tsx'
import { deliveryInWords } from './words.ts'
import './referrals.css'

const icons: Readonly<Record<ReferralLine['delivery'], IconName>> = {
  'on-this-device': 'device',
  'at-server': 'server',
  received: 'received',
}

/** The three states, honestly: here, at the server, received by them. */
export function DeliveryLine(props: {
  readonly delivery: ReferralLine['delivery']
  readonly who: string
}): ReactNode {
  const text = useText()
  return (
    <p className="delivery-line">
      <Icon name={icons[props.delivery]} />
      <span>{text(deliveryInWords[props.delivery], { who: props.who })}</span>
    </p>
  )
}
