import type { ErasureAsked } from '@cobijo/contract/device/erasure/erasure-api'
import { reasonsToKeep } from '@cobijo/domain/erasure/asked/erasure-answered'
import { useState, type ReactNode } from 'react'
import { useDevice, useSession } from '../device/device-context.tsx'
import { useAct } from '../forms/use-act.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { Select } from '../ui/field/select.tsx'

type Reason = (typeof reasonsToKeep)[number]

export const reasonToKeepInWords = {
  'own-record': 'case.keep.own-record',
  'legal-duty': 'case.keep.legal-duty',
  'legal-claim': 'case.keep.legal-claim',
} as const satisfies Record<Reason, string>

/**
 * Another organisation asks to erase what it had opened here. Only officers erase, and nothing is erased at one press; what was answered
 * stays to be read.
 */
export function AnswerErasure(props: { readonly of: ErasureAsked }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const { officer } = useSession()
  const [step, setStep] = useState<'erase' | 'keep'>()
  const answer = props.of.answers.at(-1)
  if (answer !== undefined)
    return (
      <Banner tone="info" icon="check" title={text('case.erasure-answered')}>
        {answer.answer === 'erased'
          ? text('case.erasure-answered.erased', { when: moment(answer.at) })
          : text('case.erasure-answered.kept', {
              when: moment(answer.at),
              why:
                answer.keptBecause === undefined
                  ? text('case.keep.not-said')
                  : text(reasonToKeepInWords[answer.keptBecause]),
            })}
        {answer.backupsGoneAt !== undefined && (
          <p>{text('case.erasure-answered.backups', { when: moment(answer.backupsGoneAt) })}</p>
        )}
      </Banner>
    )
  const blocked = officer ? undefined : text('case.erasure-asked.officers')
  return (
    <Banner
      tone="needs"
      title={text('case.erasure-asked')}
      actions={
        <>
          <Button disabledReason={blocked} onPress={() => setStep('erase')}>
            {text('case.erasure-asked.erase')}
          </Button>
          {officer && <Button onPress={() => setStep('keep')}>{text('case.keep')}</Button>}
        </>
      }
    >
      <p>{text('case.erasure-asked.explained')}</p>
      {step === 'erase' && <Erase {...props} onClose={() => setStep(undefined)} />}
      {step === 'keep' && <Keep {...props} onClose={() => setStep(undefined)} />}
    </Banner>
  )
}

interface StepProps {
  readonly of: ErasureAsked
  readonly onClose: () => void
}

function Erase({ of, onClose }: StepProps): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const { run, isRunning, fault } = useAct()
  const erase = () => run(() => device.answerErasure({ grant: of.grant, answer: 'erased' }))
  return (
    <Dialog
      isOpen
      kind="alert"
      onClose={onClose}
      title={text('case.erasure-asked.sure')}
      actions={
        <>
          <Button onPress={onClose}>{text('case.erasure-asked.not-yet')}</Button>
          <Button
            tone="primary"
            isPending={isRunning}
            onPress={() => void erase().then((saved) => saved && onClose())}
          >
            {text('case.erasure-asked.erase')}
          </Button>
        </>
      }
    >
      <p>{text('case.erasure-asked.sure.explained')}</p>
      {fault !== undefined && <ErrorState fault={fault} />}
    </Dialog>
  )
}

function Keep({ of, onClose }: StepProps): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const { run, isRunning, fault } = useAct()
  const [reason, setReason] = useState<Reason>()
  const keep = (keptBecause: Reason) =>
    run(() => device.answerErasure({ grant: of.grant, answer: 'kept', keptBecause }))
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text('case.keep')}
      actions={
        <Button
          tone="primary"
          isPending={isRunning}
          disabledReason={reason === undefined ? text('case.keep.missing') : undefined}
          onPress={() =>
            reason !== undefined && void keep(reason).then((saved) => saved && onClose())
          }
        >
          {text('case.keep.save')}
        </Button>
      }
    >
      <Select<Reason>
        label={text('case.keep.why')}
        value={reason}
        onChange={setReason}
        options={reasonsToKeep.map((value) => ({
          value,
          label: text(reasonToKeepInWords[value]),
        }))}
      />
      {fault !== undefined && <ErrorState fault={fault} />}
    </Dialog>
  )
}
