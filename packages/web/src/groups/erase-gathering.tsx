import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useRouter } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import type { Fault } from '../language/error-sentence.ts'
import type { MessageId } from '../language/es.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { useToast } from '../ui/feedback/toast.tsx'

/** Whatever is left of a sheet, a house or an interpreter's card that ended, for good: an officer, and never by itself (BR-51). */
export function EraseGathering(props: {
  gathering: StreamId
  says: Readonly<Record<'title' | 'words' | 'done', MessageId>>
  /** Where one goes from what is no more. */
  to: string
}): ReactNode {
  const text = useText()
  const router = useRouter()
  const announce = useToast()
  const { device } = useDevice()
  const [isOpen, setOpen] = useState(false)
  const [isErasing, setErasing] = useState(false)
  const [fault, setFault] = useState<Fault>()
  const erase = async (): Promise<void> => {
    setErasing(true)
    setFault(undefined)
    try {
      const answer = await device.eraseCase({ stream: props.gathering, ground: 'retention-ended' })
      if (isRefusal(answer)) return setFault(answer)
      announce({ words: text(props.says.done) })
      await router.navigate({ href: props.to })
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setErasing(false)
    }
  }
  return (
    <>
      <Button onPress={() => setOpen(true)}>{text(props.says.title)}</Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        kind="alert"
        title={text(props.says.title)}
        actions={
          <>
            <Button tone="danger" isPending={isErasing} onPress={() => void erase()}>
              {text('group.erase.go')}
            </Button>
            <Button onPress={() => setOpen(false)}>{text('group.erase.stay')}</Button>
          </>
        }
      >
        <p>{text(props.says.words)}</p>
        {fault && <ErrorState fault={fault} />}
      </Dialog>
    </>
  )
}
