import type {
  ComplaintPlace,
  WrittenComplaint,
} from '@cobijo/contract/device/complaints/complaints-api'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { StatusLine } from '../ui/feedback/status-line.tsx'
import { ComplaintForm } from './complaint-form.tsx'
import { PrintedSlips } from './printed-slips.tsx'

/** On a locked device in the hall: written, sealed and forgotten in one go. */
export function WriteHere(props: { place: ComplaintPlace; onEnd: () => void }): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const [isSaving, setSaving] = useState(false)
  const [fault, setFault] = useState<Fault & { readonly field?: string }>()
  const [done, setDone] = useState<{ readonly code: string | undefined }>()

  const save = async (written: WrittenComplaint): Promise<void> => {
    setSaving(true)
    setFault(undefined)
    try {
      const answer = await device.writeComplaint({ account: props.place.account, ...written })
      if (isRefusal(answer)) return setFault(answer)
      setDone({ code: written.code === 'new' ? answer.code : undefined })
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setSaving(false)
    }
  }

  if (done) return <Written code={done.code} onEnd={props.onEnd} />
  return (
    <>
      <Banner tone="danger">{text('complaint.danger')}</Banner>
      <ComplaintForm
        people={props.place.people}
        isSaving={isSaving}
        fault={fault}
        onSave={(written) => void save(written)}
      />
    </>
  )
}

/** The code once, large, to be copied or printed; then nothing. */
export function Written(props: { code: string | undefined; onEnd: () => void }): ReactNode {
  const text = useText()
  return (
    <div className="stack">
      <div role="status" className="stack">
        <StatusLine tone="done">{text('complaint.done')}</StatusLine>
        <p>{text('complaint.done.way')}</p>
        {props.code !== undefined && <p>{text('complaint.done.code')}</p>}
      </div>
      {props.code !== undefined && <PrintedSlips codes={[props.code]} />}
      <div>
        <Button tone="primary" onPress={props.onEnd}>
          {text('complaint.done.end')}
        </Button>
      </div>
    </div>
  )
}
