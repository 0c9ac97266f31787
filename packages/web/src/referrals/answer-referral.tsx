import type { OpenedReferral } from '@cobijo/contract/device/sharing/referrals-api'
import { declineReasons, type DeclineReason } from '@cobijo/domain/referral/referral-codes'
import { useState, type ReactNode } from 'react'
import { calendarDate } from '../forms/fields/date-from-kind.tsx'
import { useCommand } from '../forms/fields/use-command.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import type { DateAnswer } from '../ui/field/answer.ts'
import { DateField } from '../ui/field/date-field.tsx'
import { Select } from '../ui/field/select.tsx'
import { TextArea } from '../ui/field/text-field.tsx'
import type { TypedDate } from '../ui/field/typed-date.ts'
import { reasonInWords } from './words.ts'
import './referrals.css'

interface AnswerProps {
  readonly opened: OpenedReferral
  readonly who: string
}

/** Accept, and say what goes back; or decline with a reason, so that the sender goes on looking. */
export function AnswerReferral(props: AnswerProps): ReactNode {
  const text = useText()
  const [open, setOpen] = useState<'accept' | 'decline'>()
  const close = (): void => setOpen(undefined)
  return (
    <div className="referral-answer">
      <Button tone="primary" icon="check" onPress={() => setOpen('accept')}>
        {text('referrals.accept')}
      </Button>
      <Button onPress={() => setOpen('decline')}>{text('referrals.decline')}</Button>
      {open === 'accept' && <Accept {...props} onClose={close} />}
      {open === 'decline' && <Decline {...props} onClose={close} />}
    </div>
  )
}

function Accept(props: AnswerProps & { readonly onClose: () => void }): ReactNode {
  const text = useText()
  const { run, isRunning, refusal, errorAt } = useCommand()
  const [expected, setExpected] = useState<DateAnswer<TypedDate>>()
  const [message, setMessage] = useState('')
  const isAtField = (errorAt('expectedOn') ?? errorAt('message')) !== undefined
  const save = async (): Promise<void> => {
    const saved = await run('accept-referral', {
      referral: props.opened.line.stream,
      message,
      // What cannot be read goes along as it is, to be refused at its field.
      ...(expected === undefined
        ? {}
        : { expectedOn: expected.kind === 'known' ? calendarDate(expected.value) : expected }),
    })
    if (saved) props.onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={text('referrals.accept.title')}
      actions={
        <Button tone="primary" isPending={isRunning} onPress={() => void save()}>
          {text('referrals.accept.save')}
        </Button>
      }
    >
      <div className="stack">
        <DateField
          label={text('referrals.accept.expected')}
          isOptional
          expected="future"
          isWholeDay
          allow={[]}
          answer={expected}
          onAnswer={setExpected}
          error={errorAt('expectedOn')}
        />
        <TextArea
          label={text('referrals.accept.message', { who: props.who })}
          description={text('referrals.accept.message.help')}
          isOptional
          rows={3}
          maxLength={4000}
          value={message}
          onChange={setMessage}
          error={errorAt('message')}
        />
        <p>
          {props.opened.tellsBack
            ? text('referrals.accept.told-back', { who: props.who })
            : text('referrals.tells-back.received')}
        </p>
        {refusal !== undefined && !isAtField && <ErrorState fault={refusal} />}
      </div>
    </Dialog>
  )
}

function Decline(props: AnswerProps & { readonly onClose: () => void }): ReactNode {
  const text = useText()
  const { run, isRunning, refusal, errorAt } = useCommand()
  const [reason, setReason] = useState<DeclineReason>()
  const [words, setWords] = useState('')
  const save = async (): Promise<void> => {
    const saved = await run('decline-referral', {
      referral: props.opened.line.stream,
      words,
      ...(reason === undefined ? {} : { reason }),
    })
    if (saved) props.onClose()
  }
  const isAtField = refusal !== undefined && (errorAt('reason') ?? errorAt('words')) !== undefined
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={text('referrals.decline.title')}
      actions={
        <Button tone="primary" isPending={isRunning} onPress={() => void save()}>
          {text('referrals.decline.save')}
        </Button>
      }
    >
      <div className="stack">
        <p>{text('referrals.decline.words-intro', { who: props.who })}</p>
        <Select<DeclineReason>
          label={text('referrals.decline.reason')}
          value={reason}
          onChange={setReason}
          error={errorAt('reason')}
          options={declineReasons.map((value) => ({ value, label: text(reasonInWords[value]) }))}
        />
        <TextArea
          label={text('referrals.decline.words')}
          isOptional={reason !== 'other'}
          rows={3}
          maxLength={4000}
          value={words}
          onChange={setWords}
          error={errorAt('words')}
        />
        {refusal !== undefined && !isAtField && <ErrorState fault={refusal} />}
      </div>
    </Dialog>
  )
}
