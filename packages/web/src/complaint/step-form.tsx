import type { ComplaintView } from '@cobijo/contract/device/complaints/complaints-api'
import { complaintOutcomes, complaintSteps } from '@cobijo/domain/complaint/complaint-step-recorded'
import type {
  ComplaintOutcome,
  ComplaintStep,
} from '@cobijo/domain/complaint/complaint-step-recorded'
import type { MemberId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { CheckboxGroup } from '../ui/field/checkbox-group.tsx'
import { Choice } from '../ui/field/choice.tsx'
import { TextArea } from '../ui/field/text-field.tsx'
import { outcomeWords, stepWords } from './complaint-words.ts'

/** What the focal point did, one step at a time. */
export function StepForm(props: { complaint: ComplaintView }): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const { received, readers, names, state } = props.complaint
  const [step, setStep] = useState<ComplaintStep>()
  const [words, setWords] = useState('')
  const [keptFrom, setKeptFrom] = useState<readonly MemberId[]>([])
  const [outcome, setOutcome] = useState<ComplaintOutcome>()
  const [isSaving, setSaving] = useState(false)
  const [fault, setFault] = useState<Fault>()
  const offered = complaintSteps.filter(
    (each) =>
      (each === 'reopened') === (state === 'closed') &&
      (each !== 'answered' || received.answerKey !== undefined),
  )

  const save = async (): Promise<void> => {
    if (step === undefined) return
    setSaving(true)
    setFault(undefined)
    try {
      const refusal = await device.recordComplaintStep({
        complaint: received.complaint,
        step,
        ...(words.trim() === '' ? {} : { words: words.trim() }),
        ...(step === 'kept-from' ? { keptFrom } : {}),
        ...(step === 'closed' && outcome !== undefined ? { outcome } : {}),
      })
      if (refusal) setFault(refusal)
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setSaving(false)
    }
  }

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSaving) void save()
      }}
    >
      <Choice
        label={text('complaint.step')}
        allow={[]}
        answer={step && { kind: 'known', value: step }}
        onAnswer={(answer) => answer.kind === 'known' && setStep(answer.value)}
        options={offered.map((value) => ({ value, label: text(stepWords[value]) }))}
      />
      {step === 'kept-from' && (
        <CheckboxGroup
          label={text('complaint.step.kept')}
          description={text('complaint.step.kept.help')}
          options={readers.map((id) => ({ value: id, label: names[id] ?? '' }))}
          values={keptFrom}
          onChange={setKeptFrom}
        />
      )}
      {step === 'closed' && (
        <Choice
          label={text('complaint.outcome')}
          allow={[]}
          answer={outcome && { kind: 'known', value: outcome }}
          onAnswer={(answer) => answer.kind === 'known' && setOutcome(answer.value)}
          options={complaintOutcomes.map((value) => ({ value, label: text(outcomeWords[value]) }))}
        />
      )}
      {step !== undefined && (
        <TextArea
          isOptional={step !== 'answered'}
          label={text(step === 'answered' ? 'complaint.step.answer' : 'complaint.step.words')}
          {...(step === 'answered' ? { description: text('complaint.step.answer.help') } : {})}
          value={words}
          rows={4}
          maxLength={step === 'answered' ? 1500 : 3000}
          onChange={setWords}
        />
      )}
      {fault && <ErrorState fault={fault} />}
      {step !== undefined && (
        <div>
          <Button type="submit" tone="primary" isPending={isSaving}>
            {text('complaint.save')}
          </Button>
        </div>
      )}
    </form>
  )
}
