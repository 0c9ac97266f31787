import type { Enrolled } from '@cobijo/contract/device/enrolment/enrolment-api'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { faultOf } from '../../device/fault-of.ts'
import type { Fault } from '../../language/error-sentence.ts'
import { useText } from '../../language/text.tsx'
import { ErrorState } from '../../ui/feedback/screen-state.tsx'
import { Stepper, type Step } from '../../ui/page/stepper.tsx'
import { isPassphraseReady } from './founding-answers.ts'
import { MakingKeys, NewPassphraseFields, PersonFields } from './founding-form.tsx'
import { useStep } from '../fields/use-step.ts'

const noAnswers = { personName: '', deviceLabel: '', passphrase: '', passphraseAgain: '' }

/** Asks to become a member: a name for the team and a passphrase. */
export function JoinForm(props: {
  invitation: string
  onEnrolled: (enrolled: Enrolled, passphrase: string) => void
}): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const [answers, setAnswers] = useState(noAnswers)
  const [isMaking, setMaking] = useState(false)
  const [fault, setFault] = useState<Fault & { field?: string }>()
  const change = (next: Partial<typeof noAnswers>): void => {
    setFault(undefined)
    setAnswers((before) => ({ ...before, ...next }))
  }
  const errorAt = (field: string) => (fault?.field === field ? fault : undefined)
  const fields = { answers, change, errorAt }
  const steps: readonly Step[] = [
    {
      id: 'usted',
      isAnswered: true,
      blockedBy: answers.personName.trim() === '' ? text('founding.blocked') : undefined,
      content: (
        <div className="stack">
          <PersonFields {...fields} />
        </div>
      ),
    },
    {
      id: 'frase',
      isAnswered: true,
      blockedBy: isPassphraseReady(answers) ? undefined : text('founding.blocked.phrase'),
      content: (
        <div className="stack">
          <NewPassphraseFields {...fields} />
        </div>
      ),
    },
  ]
  const [current, go] = useStep(steps)

  const ask = async (): Promise<void> => {
    setMaking(true)
    setFault(undefined)
    try {
      const { personName, deviceLabel, passphrase } = answers
      const made = await device.askToJoin({
        invitation: props.invitation,
        personName: personName.trim(),
        deviceLabel: deviceLabel.trim(),
        passphrase,
      })
      if (isRefusal(made)) setFault(made)
      else props.onEnrolled(made, passphrase)
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setMaking(false)
    }
  }

  if (isMaking) return <MakingKeys />
  const isAtField = fault?.field === 'personName' || fault?.field === 'passphrase'
  return (
    <>
      {fault && !isAtField && <ErrorState fault={fault} />}
      <Stepper
        steps={steps}
        current={current}
        onGo={go}
        onFinish={() => void ask()}
        finishLabel={text('founding.go.member')}
      />
    </>
  )
}
