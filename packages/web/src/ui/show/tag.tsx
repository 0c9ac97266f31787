import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './tag.css'

export type TagTone = 'plain' | 'accent' | 'needs' | 'danger' | 'sealed'

/** A word or two about a state. danger is for danger to a person; the words carry the meaning, the colour follows. */
export function Tag(props: { children: ReactNode; tone?: TagTone; icon?: IconName }): ReactNode {
  return (
    <span className="tag" data-tone={props.tone ?? 'plain'}>
      {props.icon && <Icon name={props.icon} size="small" />}
      {props.children}
    </span>
  )
}
