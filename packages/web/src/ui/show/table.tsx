import type { ReactNode } from 'react'
import {
  Cell,
  Column,
  Row,
  Table as AriaTable,
  TableBody,
  TableHeader,
} from 'react-aria-components/Table'
import { useText } from '../../language/text.tsx'
import { Button } from '../action/button.tsx'
import { Icon } from './icon.tsx'
import './table.css'

export interface TableColumn<T> {
  id: string
  label: string
  cell: (row: T) => ReactNode
  /** Only what the source can really sort by; a sort over one page of many would mislead. */
  isSortable?: boolean
  align?: 'start' | 'end'
  /** The column that names the row to screen readers; exactly one. */
  isRowHeader?: boolean
  /** Left out below 48rem; the row's page has it. */
  isExtra?: boolean
}

export interface TableSort {
  column: string
  direction: 'ascending' | 'descending'
}

/** Where a keyset list stands: whether there is more behind the last row. */
export type TableMore =
  | { state: 'end' }
  | { state: 'more'; onMore: () => void }
  | { state: 'loading' }
  | { state: 'failed'; code: string; onMore: () => void }

export interface TableProps<T> {
  label: string
  columns: readonly TableColumn<T>[]
  rows: readonly T[]
  rowId: (row: T) => string
  /** The row's page; opened by click, tap or Enter. */
  rowHref?: (row: T) => string
  sort?: TableSort | undefined
  onSort?: (sort: TableSort) => void
  more?: TableMore
  /** Where the number of all rows is known. */
  total?: number
  /** comfortable for thumbs; dense shows 40 rows at 1280 × 800 and is moved through with the arrow keys. */
  density?: 'comfortable' | 'dense'
  /** What an empty table says; default: nothing matches the filter. */
  empty?: ReactNode
}

/** A list to scan. Arrow keys move, Enter opens, letters jump; "more" fetches the next page and keeps the place. */
export function Table<T>(props: TableProps<T>): ReactNode {
  const text = useText()
  const { rowHref, onSort } = props
  return (
    <div className="table-frame" data-density={props.density ?? 'comfortable'}>
      <div className="table-scroll">
        <AriaTable
          className="table"
          aria-label={props.label}
          {...(props.sort === undefined ? {} : { sortDescriptor: props.sort })}
          {...(onSort === undefined
            ? {}
            : {
                onSortChange: (sort) =>
                  onSort({ column: String(sort.column), direction: sort.direction }),
              })}
        >
          <TableHeader>
            {props.columns.map((column) => (
              <Column
                key={column.id}
                id={column.id}
                className="table-column"
                data-align={column.align ?? 'start'}
                data-extra={column.isExtra === true || undefined}
                isRowHeader={column.isRowHeader ?? false}
                allowsSorting={column.isSortable === true && onSort !== undefined}
              >
                {({ sortDirection, allowsSorting }) => (
                  <span className="table-column-words">
                    {column.label}
                    {allowsSorting && (
                      <span
                        className="table-sort"
                        data-active={sortDirection !== undefined || undefined}
                      >
                        <Icon name={sortDirection === 'descending' ? 'down' : 'up'} size="small" />
                      </span>
                    )}
                  </span>
                )}
              </Column>
            ))}
          </TableHeader>
          <TableBody
            renderEmptyState={() => (
              <div className="table-empty">{props.empty ?? text('ui.table.nothing')}</div>
            )}
          >
            {props.rows.map((row) => (
              <Row
                key={props.rowId(row)}
                id={props.rowId(row)}
                className="table-row"
                {...(rowHref === undefined ? {} : { href: rowHref(row) })}
              >
                {props.columns.map((column) => (
                  <Cell
                    key={column.id}
                    className="table-cell"
                    data-align={column.align ?? 'start'}
                    data-extra={column.isExtra === true || undefined}
                  >
                    {column.cell(row)}
                  </Cell>
                ))}
              </Row>
            ))}
          </TableBody>
        </AriaTable>
      </div>
      <TableFoot
        shown={props.rows.length}
        total={props.total}
        more={props.more ?? { state: 'end' }}
      />
    </div>
  )
}

function TableFoot(props: {
  shown: number
  total: number | undefined
  more: TableMore
}): ReactNode {
  const text = useText()
  const { more } = props
  return (
    <div className="table-foot">
      <span role="status">
        {more.state === 'loading'
          ? text('ui.table.loading')
          : props.total === undefined
            ? text('ui.table.count', { shown: props.shown })
            : text('ui.table.count-of', { shown: props.shown, total: props.total })}
      </span>
      {more.state === 'more' && <Button onPress={more.onMore}>{text('ui.table.more')}</Button>}
      {more.state === 'failed' && <Button onPress={more.onMore}>{text('ui.retry')}</Button>}
    </div>
  )
}
