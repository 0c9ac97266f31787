import type { ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components/Link'
import { Icon, type IconName } from '../show/icon.tsx'
import './link.css'

export interface LinkProps {
  /** From links.ts. React Aria hands it to the router (see shell/router-bridge.tsx). */
  href: string
  children: ReactNode
  /** text: inside a sentence. action: looks like a button. block: a large row. */
  look?: 'text' | 'action' | 'primary' | 'block'
  icon?: IconName
  'aria-current'?: 'page' | undefined
  /** It is followed, also where it leads to the page in view. */
  onFollow?: () => void
}

/** A way to another page. Nothing in the address may tell who somebody is. */
export function Link(props: LinkProps): ReactNode {
  return (
    <AriaLink
      className="link"
      data-look={props.look ?? 'text'}
      href={props.href}
      {...(props.onFollow === undefined ? {} : { onClick: props.onFollow })}
      {...(props['aria-current'] === undefined ? {} : { 'aria-current': props['aria-current'] })}
    >
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </AriaLink>
  )
}
