import type { Operation } from '@cobijo/domain/operation/operation'
import type { OperationTotals as Totals } from '@cobijo/domain/operation/operation-totals'
import { useState, type ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { useText } from '../language/text.tsx'
import { PrintDialog } from '../shell/print-dialog.tsx'
import { Button } from '../ui/action/button.tsx'
import { PrintLayout } from '../ui/page/print-layout.tsx'
import { OperationFacts, OperationTotals } from './operation-facts.tsx'
import { useOperationName } from './operation-words.ts'

/** The report of an operation on paper: facts and numbers, and nobody by name. */
export function OperationPaper(props: { operation: Operation; totals: Totals }): ReactNode {
  const text = useText()
  const nameOf = useOperationName()
  const { organisationName } = useSession()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{text('joint-operation.print')}</Button>
      <PrintDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={text('joint-operation.print')}
      >
        <PrintLayout
          issuer={[organisationName]}
          placeAndDate={text('verification.paper.date')}
          subject={text('joint-operation.paper.subject', { name: nameOf(props.operation) })}
          signatures={[text('joint-operation.paper.signs')]}
        >
          <OperationFacts columns={1} operation={props.operation} />
          <h3>{text('joint-operation.totals')}</h3>
          <p>{text('joint-operation.totals.words')}</p>
          <OperationTotals columns={1} totals={props.totals} />
        </PrintLayout>
      </PrintDialog>
    </>
  )
}
