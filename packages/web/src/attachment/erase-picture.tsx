import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useState, type ReactNode } from 'react'
import { useDevice, useSession } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { useToast } from '../ui/feedback/toast.tsx'

/** For whoever answers for the organisation's keys: a picture that was withdrawn goes altogether, with its words, and with it nothing else. */
export function ErasePicture(props: {
  entry: EntryHash
  stream: StreamId
  what: string
}): ReactNode {
  const text = useText()
  const announce = useToast()
  const { device } = useDevice()
  const { officer } = useSession()
  const [isOpen, setOpen] = useState(false)
  const [isErasing, setErasing] = useState(false)
  const [fault, setFault] = useState<Fault>()
  if (!officer) return null
  const close = (): void => {
    setOpen(false)
    setFault(undefined)
  }
  const erase = async (): Promise<void> => {
    setErasing(true)
    setFault(undefined)
    try {
      const answer = await device.eraseCase({
        stream: props.stream,
        ground: 'recorded-in-error',
        entries: [props.entry],
      })
      if (isRefusal(answer)) return setFault(answer)
      announce({ words: text('attachment.erased') })
      close()
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setErasing(false)
    }
  }
  return (
    <>
      <Button
        tone="quiet"
        aria-label={text('attachment.erase.which', { what: props.what })}
        onPress={() => setOpen(true)}
      >
        {text('attachment.erase')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        kind="alert"
        title={text('attachment.erase')}
        actions={
          <>
            <Button tone="danger" isPending={isErasing} onPress={() => void erase()}>
              {text('attachment.erase.go')}
            </Button>
            <Button onPress={close}>{text('attachment.erase.stay')}</Button>
          </>
        }
      >
        <p>{text('attachment.erase.explained')}</p>
        {fault !== undefined && <ErrorState fault={fault} />}
      </Dialog>
    </>
  )
}
