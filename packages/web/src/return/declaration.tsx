import { mayBeChild } from '@cobijo/domain/child/may-be-child'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { caseCode } from '@cobijo/domain/views/card'
import { useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { dateInWords } from '../language/date-in-words.ts'
import { useText } from '../language/text.tsx'
import { PrintDialog } from '../shell/print-dialog.tsx'
import { Button } from '../ui/action/button.tsx'
import { PrintLayout } from '../ui/page/print-layout.tsx'

/**
 * What she signs if she wants to go: no agency, no name, no reason why she came; a code, her own will, and that she may change her mind
 * until she boards (W25).
 */
export function Declaration({ file }: { file: CaseFile }): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const [isOpen, setOpen] = useState(false)
  const now = new Date()
  const day = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
  const isChild = mayBeChild(file.ageGroup.value)
  return (
    <>
      <Button tone="quiet" onPress={() => setOpen(true)}>
        {text('return.paper')}
      </Button>
      <PrintDialog isOpen={isOpen} onClose={() => setOpen(false)} title={text('return.paper')}>
        <PrintLayout
          issuer={[]}
          placeAndDate={dateInWords(day, locale.startsWith('en') ? 'en' : 'es')}
          signatures={[
            text('return.paper.person'),
            ...(isChild ? [text('return.paper.representative')] : []),
            text('return.paper.interpreter'),
            text('return.paper.witness'),
          ]}
          folio={{ label: text('consent.copy.code'), value: caseCode(file.stream) }}
        >
          <p>{text('return.paper.will')}</p>
          <p>{text('return.paper.told')}</p>
          <p>{text('return.paper.family')}</p>
          <p>{text('return.paper.revocable')}</p>
        </PrintLayout>
      </PrintDialog>
    </>
  )
}
