import type { ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components/Link'
import { Icon, type IconName } from '../show/icon.tsx'
import './status-line.css'

export interface StatusLineProps {
  /** danger: danger to a person. needs: waits for you. sealed, done, plain: neither. */
  tone?: 'plain' | 'needs' | 'danger' | 'done' | 'sealed'
  /** What there is to do, beginning with a verb. */
  children: ReactNode
  /** A second, quieter line. */
  detail?: ReactNode
  /** At the end of the line: by when, since when. */
  when?: ReactNode
  /** Makes the whole line a way to its page. */
  href?: string
}

const icons: Record<NonNullable<StatusLineProps['tone']>, IconName> = {
  plain: 'circle',
  needs: 'clock',
  danger: 'alert',
  done: 'check',
  sealed: 'seal',
}

/** One line of a list of things to do or to know: what, state, by when. */
export function StatusLine(props: StatusLineProps): ReactNode {
  const tone = props.tone ?? 'plain'
  const content = (
    <>
      <span className="status-icon">
        <Icon name={icons[tone]} />
      </span>
      <span className="status-words">
        <span>{props.children}</span>
        {props.detail !== undefined && <span className="status-detail">{props.detail}</span>}
      </span>
      {props.when !== undefined && <span className="status-when">{props.when}</span>}
    </>
  )
  return props.href === undefined ? (
    <div className="status-line" data-tone={tone}>
      {content}
    </div>
  ) : (
    <AriaLink className="status-line" data-tone={tone} href={props.href}>
      {content}
    </AriaLink>
  )
}
