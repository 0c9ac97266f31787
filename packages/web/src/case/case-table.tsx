import type { CaseLine } from '@cobijo/contract/device/cases/cases-api'
import { distinctName } from '@cobijo/domain/views/card'
import type { ReactNode } from 'react'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useIsWide } from '../forms/fields/use-is-wide.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Table, type TableColumn, type TableMore } from '../ui/show/table.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { useHowSheCame } from './how-she-came.ts'

/** A count that the server ends here: more is "more than a thousand". */
const countedUpTo = 1000

/** The list: dense with arrow keys at a desk, large rows under a thumb. */
export function CaseTable(props: {
  rows: readonly CaseLine[]
  total: number
  more: TableMore
  sort: 'last-update' | 'due'
  /** Without it the order is told and not changed. */
  onSort?: (sort: 'last-update' | 'due') => void
  /** Where a row leads, other than to her file: it is pressed, not scanned. */
  hrefFor?: (stream: string) => string
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  const isWide = useIsWide()
  const apartBy = useHowSheCame()
  const word = (field: string, value: string | undefined): string => {
    const id = value === undefined ? undefined : choiceWord(field, value)
    return id === undefined ? '' : text(id)
  }
  const names = Map.groupBy(props.rows, (row) => distinctName(row.nameToUse, row.fullName))
  const columns: readonly TableColumn<CaseLine>[] = [
    {
      id: 'name',
      label: text('cases.column.name'),
      isRowHeader: true,
      cell: (row) => {
        const called = distinctName(row.nameToUse, row.fullName)
        const isAlone = names.get(called)?.length === 1
        if (called !== undefined && (isAlone || hasSurname(row))) return called
        const apart = apartBy(row)
        return (
          <>
            {called ??
              // No state: what had opened the case is over, and only what this organisation wrote is here.
              text(row.state === undefined ? 'cases.only-own' : 'cases.no-name')}
            {apart !== undefined && <span className="row-detail">{apart}</span>}
          </>
        )
      },
    },
    {
      id: 'code',
      label: text('cases.column.code'),
      cell: (row) => <span className="case-code">{row.code}</span>,
    },
    {
      id: 'age',
      label: text('fields.ageGroup'),
      isExtra: true,
      cell: (row) => word('ageGroup', row.ageGroup),
    },
    {
      id: 'state',
      label: text('cases.state'),
      isExtra: true,
      cell: (row) => word('state', row.state),
    },
    {
      id: 'urgency',
      label: text('cases.column.urgency'),
      // What can wait says nothing: only what cannot catches the eye.
      cell: (row) =>
        row.hasDied === true ? (
          <Tag>{text('death.died')}</Tag>
        ) : row.urgency === undefined || row.urgency === 'ordinary' ? (
          ''
        ) : (
          <Tag tone="needs">
            {row.isUrgencyAssumed === true
              ? text('cases.urgency-unasked')
              : word('urgency', row.urgency)}
          </Tag>
        ),
    },
    {
      id: 'due',
      label: text('cases.column.due'),
      isSortable: props.onSort !== undefined,
      isExtra: true,
      cell: (row) => (row.remindAt === undefined ? '' : moment(new Date(row.remindAt))),
    },
    {
      id: 'last-update',
      label: text('cases.column.updated'),
      isSortable: props.onSort !== undefined,
      isExtra: true,
      align: 'end',
      cell: (row) => moment(new Date(row.updatedAt)),
    },
  ]
  return (
    <>
      <Table<CaseLine>
        label={text('cases.title')}
        density={isWide && props.hrefFor === undefined ? 'dense' : 'comfortable'}
        columns={columns}
        rows={props.rows}
        rowId={(row) => row.stream}
        rowHref={({ stream }) => (props.hrefFor ?? links.caseFile)(stream)}
        sort={{
          column: props.sort,
          // The server sorts each one way only: what is due first, what changed last.
          direction: props.sort === 'due' ? 'ascending' : 'descending',
        }}
        onSort={({ column }) => props.onSort?.(column === 'due' ? 'due' : 'last-update')}
        more={props.more}
        {...(props.total > countedUpTo ? {} : { total: props.total })}
      />
      {props.total > countedUpTo && (
        <p className="field-description">{text('cases.more-than', { count: countedUpTo })}</p>
      )}
    </>
  )
}

/** Beside what she is called there is more of her name to read: nobody of that name is taken for her. */
function hasSurname({ nameToUse, fullName }: CaseLine): boolean {
  return fullName !== undefined && fullName !== nameToUse && fullName.includes(' ')
}
