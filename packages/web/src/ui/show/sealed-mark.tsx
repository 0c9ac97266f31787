import type { ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { Icon } from './icon.tsx'
import './sealed-mark.css'

export interface SealedMarkProps {
  /** The name of the part, where it tells nothing. Without it only that something is sealed is said. */
  name?: string
  /** What to do or whom to ask, where there is something. */
  children?: ReactNode
  /** inline: a mark in a line. block: in the place of the part. */
  look?: 'inline' | 'block'
}

/** Something exists and is sealed for another group: never shown as an absence that misleads. */
export function SealedMark(props: SealedMarkProps): ReactNode {
  const text = useText()
  if (props.look === 'inline')
    return (
      <span className="sealed-inline">
        <Icon name="seal" size="small" />
        {props.name === undefined
          ? text('ui.sealed')
          : `${props.name}: ${text('ui.sealed').toLocaleLowerCase()}`}
      </span>
    )
  return (
    <div className="sealed-block">
      <Icon name="seal" />
      <div>
        <strong>
          {props.name === undefined
            ? text('ui.sealed')
            : `${props.name} · ${text('ui.sealed').toLocaleLowerCase()}`}
        </strong>
        <p>{props.children ?? text('ui.sealed.explained')}</p>
      </div>
    </div>
  )
}
