import type { ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import './definition-list.css'

export interface Definition {
  term: string
  /** Nothing, undefined or an empty string reads "Sin dato". */
  value: ReactNode
  /** Left out on paper. */
  isOnScreenOnly?: boolean
}

/** Facts about one thing: a name and what it is, side by side, one under another when narrow. */
export function DefinitionList(props: {
  items: readonly Definition[]
  columns?: 1 | 2
}): ReactNode {
  const text = useText()
  return (
    <dl className="definitions" data-columns={props.columns ?? 1}>
      {props.items.map((item) => (
        <div
          key={item.term}
          className={item.isOnScreenOnly === true ? 'definition not-printed' : 'definition'}
        >
          <dt>{item.term}</dt>
          <dd>
            {item.value === undefined || item.value === null || item.value === '' ? (
              <span className="definition-none">{text('ui.facts.none')}</span>
            ) : (
              item.value
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
