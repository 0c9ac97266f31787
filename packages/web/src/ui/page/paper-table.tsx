import type { ReactNode } from 'react'
import './paper-table.css'

/** A table on paper, with lines to write on. `children`: its rows. */
export function PaperTable(props: {
  readonly label: string
  readonly columns: readonly string[]
  readonly children: ReactNode
}): ReactNode {
  return (
    <div className="paper-table" role="region" aria-label={props.label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  )
}
