import type { ContributionPreview } from '@cobijo/contract/device/counting/counting-api'
import type { Cell, ContributedRow } from '@cobijo/domain/counting/contribution/cut-to-study'
import { useState, type ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { Table, type TableColumn } from '../ui/show/table.tsx'
import { variableInWords } from './variable-words.ts'

const rowsAtOnce = 50

interface Numbered {
  readonly at: number
  readonly row: ContributedRow
}

/** The rows as they leave: codes, and nothing put into words. */
export function RowsOfStudy({ preview }: { preview: ContributionPreview }): ReactNode {
  const text = useText()
  const [shown, setShown] = useState(rowsAtOnce)
  const { study } = preview.view
  const isOfPeople = study.unit !== 'bed-refusal'
  const columns: readonly TableColumn<Numbered>[] = [
    isOfPeople
      ? {
          id: 'person',
          label: text('counting.person'),
          isRowHeader: true,
          cell: ({ row }) => <code>{row.person?.slice(0, 8)}…</code>,
        }
      : {
          id: 'number',
          label: text('counting.rows'),
          isRowHeader: true,
          cell: ({ at }) => at + 1,
        },
    ...study.columns.map(({ name, variable }, place) => {
      const words = variableInWords(variable)
      return {
        id: `column ${name}`,
        label: words === undefined ? name : text(words.label),
        cell: ({ row }: Numbered) => cellText(row.cells[place] ?? null),
      }
    }),
  ]
  return (
    <Table<Numbered>
      label={text('counting.each-row')}
      columns={columns}
      rows={preview.rows.slice(0, shown).map((row, at) => ({ at, row }))}
      rowId={({ at }) => String(at)}
      total={preview.rows.length}
      more={
        shown < preview.rows.length
          ? { state: 'more', onMore: () => setShown((count) => count + rowsAtOnce * 10) }
          : { state: 'end' }
      }
    />
  )
}

function cellText(cell: Cell): string {
  if (cell === null) return '–'
  return typeof cell === 'object' ? cell.join('; ') : String(cell)
}
