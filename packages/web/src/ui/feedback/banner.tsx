import type { ReactNode } from 'react'
import { Icon, type IconName } from '../show/icon.tsx'
import './banner.css'

export type BannerTone = 'info' | 'needs' | 'danger' | 'sealed'

export interface BannerProps {
  tone?: BannerTone
  icon?: IconName
  title?: string
  children: ReactNode
  actions?: ReactNode
  /** Read out when it appears. */
  isAnnounced?: boolean
}

const icons: Record<BannerTone, IconName> = {
  info: 'info',
  needs: 'clock',
  danger: 'alert',
  sealed: 'seal',
}

/** Something that holds for the whole page, said once, above it. */
export function Banner(props: BannerProps): ReactNode {
  const tone = props.tone ?? 'info'
  return (
    <div
      className="banner"
      data-tone={tone}
      {...(props.isAnnounced === true ? { role: 'status' } : {})}
    >
      <Icon name={props.icon ?? icons[tone]} />
      <div className="banner-words">
        {props.title !== undefined && <strong>{props.title}</strong>}
        <div>{props.children}</div>
      </div>
      {props.actions !== undefined && <div className="banner-actions">{props.actions}</div>}
    </div>
  )
}
