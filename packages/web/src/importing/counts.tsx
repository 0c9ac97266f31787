import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import './import.css'

/** A few numbers with what they count. */
export function Counts(props: {
  readonly counts: readonly {
    readonly label: string
    readonly count: number
    readonly isMain?: boolean
  }[]
}): ReactNode {
  const { formatNumber } = useIntl()
  return (
    <dl className="import-counts">
      {props.counts.map(({ label, count, isMain }) => (
        <div key={label} data-main={isMain === true || undefined}>
          <dt>{label}</dt>
          <dd>{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
