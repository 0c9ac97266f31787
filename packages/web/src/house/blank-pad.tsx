import type { StreamId } from '@cobijo/domain/journal/identifier'
import { caseCode } from '@cobijo/domain/views/card'
import { useState, type ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { PrintDialog } from '../shell/print-dialog.tsx'
import { Button } from '../ui/action/button.tsx'
import { PrintLayout } from '../ui/page/print-layout.tsx'

const sheetsOfPad = 10
const linesOnSheet = 14

/**
 * Numbered sheets with nothing on them, to go on writing by hand (W18): each has its code, a place for who writes and when, and one for who copied it. Neither
 * whose they are nor what for stands on them.
 */
export function BlankPad(): ReactNode {
  const text = useText()
  const [pad, setPad] = useState<string>()
  return (
    <>
      <Button onPress={() => setPad(caseCode(crypto.randomUUID() as StreamId))}>
        {text('house.pad')}
      </Button>
      <PrintDialog
        isOpen={pad !== undefined}
        onClose={() => setPad(undefined)}
        title={text('house.pad')}
      >
        <p className="not-printed">{text('house.pad.explained', { count: sheetsOfPad })}</p>
        {pad !== undefined &&
          Array.from({ length: sheetsOfPad }, (_, at) => (
            <BlankLeaf key={at} code={`${pad}-${String(at + 1).padStart(2, '0')}`} />
          ))}
      </PrintDialog>
    </>
  )
}

function BlankLeaf({ code }: { code: string }): ReactNode {
  const text = useText()
  return (
    <div className="pad-leaf">
      <PrintLayout
        issuer={[]}
        placeAndDate={text('house.pad.when')}
        folio={{ label: text('house.pad.code'), value: code }}
      >
        <p>{text('house.pad.who')}</p>
        <ul className="pad-lines" aria-label={text('house.pad.what')}>
          {Array.from({ length: linesOnSheet }, (_, at) => (
            <li key={at} />
          ))}
        </ul>
        <p>{text('house.pad.written-by')}</p>
        <p>{text('house.pad.copied')}</p>
      </PrintLayout>
    </div>
  )
}
