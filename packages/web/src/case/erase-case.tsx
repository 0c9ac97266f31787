import type { ErasureOrder } from '@cobijo/contract/device/erasure/erase-case'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useRouter } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { useToast } from '../ui/feedback/toast.tsx'
import { Choice } from '../ui/field/choice.tsx'
import '../forms/enrolment/remove-member.css'

type Ground = Exclude<ErasureOrder['ground'], 'purge-requested'>

const groundInWords = {
  'her-request': 'case.erase.her-request',
  'recorded-in-error': 'case.erase.recorded-in-error',
  'retention-ended': 'case.erase.retention-ended',
  'handed-over': 'case.erase.handed-over',
} as const satisfies Record<Ground, string>
const grounds = Object.keys(groundInWords) as Ground[]

const othersInWords = {
  'her-request': 'case.erase.others-asked',
  'recorded-in-error': 'case.erase.others-asked',
  'retention-ended': 'case.erase.others-ended',
  'handed-over': 'case.erase.others-keep',
} as const satisfies Record<Ground, string>

/** For whoever answers for the organisation's keys: all of a case goes, here and on every device. Said before it is done. */
export function EraseCase(props: {
  readonly stream: StreamId
  /** Whose: two people of one name are told apart by the code. */
  readonly who: string
}): ReactNode {
  const text = useText()
  const announce = useToast()
  const router = useRouter()
  const { device } = useDevice()
  const [isOpen, setOpen] = useState(false)
  const [ground, setGround] = useState<Ground>()
  const [isErasing, setErasing] = useState(false)
  const [fault, setFault] = useState<Fault>()
  const close = (): void => {
    setOpen(false)
    setFault(undefined)
  }
  const erase = async (): Promise<void> => {
    if (ground === undefined) return
    setErasing(true)
    setFault(undefined)
    try {
      const answer = await device.eraseCase({ stream: props.stream, ground })
      if (isRefusal(answer)) return setFault(answer)
      const { stillShared } = answer
      announce({
        words: text(stillShared > 0 ? 'case.erase.done-shared' : 'case.erase.done'),
      })
      close()
      await router.navigate({ href: links.cases() })
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setErasing(false)
    }
  }
  return (
    <>
      <div>
        <Button tone="quiet" onPress={() => setOpen(true)}>
          {text('case.erase')}
        </Button>
      </div>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        kind="alert"
        title={text('case.erase.title', { who: props.who })}
        actions={
          <>
            <Button
              tone="danger"
              isPending={isErasing}
              disabledReason={ground === undefined ? text('case.erase.why-missing') : undefined}
              onPress={() => void erase()}
            >
              {text('case.erase.go')}
            </Button>
            <Button onPress={close}>{text('case.erase.stay')}</Button>
          </>
        }
      >
        <Choice
          label={text('case.erase.why')}
          allow={[]}
          answer={ground === undefined ? undefined : { kind: 'known', value: ground }}
          onAnswer={(answer) => answer.kind === 'known' && setGround(answer.value)}
          options={grounds.map((value) => ({ value, label: text(groundInWords[value]) }))}
        />
        <ul className="consequences">
          <li>{text('case.erase.here')}</li>
          {ground !== undefined && <li>{text(othersInWords[ground])}</li>}
          <li>{text('case.erase.backups')}</li>
        </ul>
        {fault !== undefined && <ErrorState fault={fault} />}
      </Dialog>
    </>
  )
}
