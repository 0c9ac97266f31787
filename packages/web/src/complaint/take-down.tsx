import type {
  FocalPointView,
  WrittenComplaint,
} from '@cobijo/contract/device/complaints/complaints-api'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { Choice } from '../ui/field/choice.tsx'
import { ComplaintForm } from './complaint-form.tsx'
import { Written } from './write-here.tsx'

/** What came on paper or by word, taken down by somebody of the focal point. */
export function TakeDown(props: { point: FocalPointView; onDone: () => void }): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const [how, setHow] = useState<'on-paper' | 'told'>('on-paper')
  const [isSaving, setSaving] = useState(false)
  const [fault, setFault] = useState<Fault & { readonly field?: string }>()
  const [done, setDone] = useState<{ readonly code: string | undefined }>()
  const save = async (written: WrittenComplaint): Promise<void> => {
    setSaving(true)
    setFault(undefined)
    try {
      const answer = await device.takeDownComplaint({ ...written, house: props.point.house, how })
      if (isRefusal(answer)) return setFault(answer)
      setDone({ code: written.code === 'new' ? answer.code : undefined })
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setSaving(false)
    }
  }
  if (done) return <Written code={done.code} onEnd={props.onDone} />
  return (
    <div className="stack">
      <p>{text('complaint.take-down.intro')}</p>
      <Choice
        label={text('complaint.how')}
        layout="beside"
        allow={[]}
        answer={{ kind: 'known', value: how }}
        onAnswer={(answer) => answer.kind === 'known' && setHow(answer.value)}
        options={[
          { value: 'on-paper', label: text('complaint.how.on-paper') },
          { value: 'told', label: text('complaint.how.told') },
        ]}
      />
      <ComplaintForm
        people={props.point.people}
        isSaving={isSaving}
        fault={fault}
        onSave={(written) => void save(written)}
      />
    </div>
  )
}
