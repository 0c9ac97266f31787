import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useText } from '../../language/text.tsx'
import { Button } from './button.tsx'
import './dialog.css'

export interface DialogProps {
  isOpen: boolean
  /** Called by Esc, by the close button and by the page itself. */
  onClose: () => void
  title: string
  children: ReactNode
  /** The buttons, the safe one last so that it lies under the thumb. */
  actions?: ReactNode
  /** alert: an answer is needed; a press outside does not close it. */
  kind?: 'plain' | 'alert'
  /** side: a panel at the edge, for lists that are looked at beside the page. */
  place?: 'centre' | 'side'
}

/** Something that must be answered or looked at before going on. Keeps the focus, gives it back. */
export function Dialog(props: DialogProps): ReactNode {
  const text = useText()
  return (
    <ModalOverlay
      className="dialog-overlay"
      data-place={props.place ?? 'centre'}
      isOpen={props.isOpen}
      isDismissable={props.kind !== 'alert'}
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose()
      }}
    >
      <Modal className="dialog-frame">
        <AriaDialog className="dialog" role={props.kind === 'alert' ? 'alertdialog' : 'dialog'}>
          <div className="dialog-head">
            <Heading slot="title">{props.title}</Heading>
            <Button tone="quiet" icon="close" iconOnly onPress={props.onClose}>
              {text('ui.close')}
            </Button>
          </div>
          <div className="dialog-body">{props.children}</div>
          {props.actions && <div className="dialog-actions">{props.actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
