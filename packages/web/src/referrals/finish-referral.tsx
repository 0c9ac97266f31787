import type { OpenedReferral } from '@cobijo/contract/device/sharing/referrals-api'
import { useState, type ReactNode } from 'react'
import { useCommand } from '../forms/fields/use-command.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import type { Answer } from '../ui/field/answer.ts'
import { Choice } from '../ui/field/choice.tsx'
import { TextArea } from '../ui/field/text-field.tsx'
import { outcomeInWords, type Outcome } from './words.ts'

/** Whoever took her on says that its part is done, and how it ended; the sender then decides what goes on being shared. */
export function FinishReferral(props: { opened: OpenedReferral; who: string }): ReactNode {
  const text = useText()
  const { run, isRunning, refusal, errorAt } = useCommand()
  const [isOpen, setOpen] = useState(false)
  const [outcome, setOutcome] = useState<Answer<Outcome>>()
  const [words, setWords] = useState('')
  const isAtField = (errorAt('outcome') ?? errorAt('words')) !== undefined
  const close = (): void => setOpen(false)
  const finish = async (): Promise<void> => {
    const saved = await run('finish-referral', {
      referral: props.opened.line.stream,
      words,
      ...(outcome === undefined
        ? {}
        : { outcome: outcome.kind === 'known' ? outcome.value : 'unknown' }),
    })
    if (saved) close()
  }
  return (
    <div>
      <Button icon="check" onPress={() => setOpen(true)}>
        {text('referrals.finish')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={text('referrals.finish.title')}
        actions={
          <Button tone="primary" isPending={isRunning} onPress={() => void finish()}>
            {text('referrals.finish.save')}
          </Button>
        }
      >
        <div className="stack">
          <p>{text('referrals.finish.explained', { who: props.who })}</p>
          <Choice<Outcome>
            label={text('referrals.finish.outcome')}
            allow={['unknown']}
            answer={outcome}
            onAnswer={setOutcome}
            error={errorAt('outcome')}
            options={(['met', 'partly-met', 'not-met'] as const).map((value) => ({
              value,
              label: text(outcomeInWords[value]),
            }))}
          />
          <TextArea
            label={text('referrals.finish.words', { who: props.who })}
            isOptional
            rows={3}
            maxLength={4000}
            value={words}
            onChange={setWords}
            error={errorAt('words')}
          />
          {refusal !== undefined && !isAtField && <ErrorState fault={refusal} />}
        </div>
      </Dialog>
    </div>
  )
}
