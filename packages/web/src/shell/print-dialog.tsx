import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { printNeutrally } from '../ui/page/print-neutrally.ts'

/** A sheet as it will lie on the table, and the one button that prints it. */
export function PrintDialog(props: {
  readonly isOpen: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}): ReactNode {
  const text = useText()
  return (
    <Dialog {...props} actions={<Button onPress={printNeutrally}>{text('case.print')}</Button>} />
  )
}
