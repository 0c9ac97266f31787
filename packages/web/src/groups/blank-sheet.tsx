import type { StreamId } from '@cobijo/domain/journal/identifier'
import { caseCode } from '@cobijo/domain/views/card'
import { useState, type ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { PrintDialog } from '../shell/print-dialog.tsx'
import { Button } from '../ui/action/button.tsx'
import { PaperTable } from '../ui/page/paper-table.tsx'
import { PrintLayout } from '../ui/page/print-layout.tsx'

const rowsOnPaper = 20

/** For when batteries end: the columns of the sheet on paper, with nothing on it that tells whose it is, but a code of its own (W18). */
export function BlankSheet(): ReactNode {
  const text = useText()
  const [code, setCode] = useState<string>()
  const columns = [
    text('group.wristband'),
    text('group.paper.child'),
    text('group.sex'),
    text('group.paper.age'),
    text('group.paper.languages'),
    text('group.with-whom'),
    text('group.urgent'),
    text('group.sleeps'),
  ]
  return (
    <>
      <Button tone="quiet" onPress={() => setCode(caseCode(crypto.randomUUID() as StreamId))}>
        {text('group.paper')}
      </Button>
      <PrintDialog
        isOpen={code !== undefined}
        onClose={() => setCode(undefined)}
        title={text('group.paper')}
      >
        <p className="not-printed">{text('group.paper.words')}</p>
        <PrintLayout issuer={[]} placeAndDate={text('group.paper.head', { code: code ?? '' })}>
          <PaperTable label={text('group.paper')} columns={columns}>
            {Array.from({ length: rowsOnPaper }, (_, at) => (
              <tr key={at}>
                {columns.map((column) => (
                  <td key={column} />
                ))}
              </tr>
            ))}
          </PaperTable>
        </PrintLayout>
      </PrintDialog>
    </>
  )
}
