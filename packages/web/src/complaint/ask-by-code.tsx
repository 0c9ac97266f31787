import type { AnswerToHer } from '@cobijo/contract/device/complaints/complaints-api'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import type { Fault } from '../language/error-sentence.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { EmptyState, ErrorState } from '../ui/feedback/screen-state.tsx'
import { TextField } from '../ui/field/text-field.tsx'

/** What became of it: by her code and her word, without an account; nothing of it stays here. */
export function AskByCode(props: { account: string; onEnd: () => void }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { device } = useDevice()
  const [code, setCode] = useState('')
  const [word, setWord] = useState('')
  const [isAsking, setAsking] = useState(false)
  const [fault, setFault] = useState<Fault>()
  const [answers, setAnswers] = useState<readonly AnswerToHer[]>()

  const ask = async (): Promise<void> => {
    setAsking(true)
    setFault(undefined)
    setAnswers(undefined)
    try {
      const answer = await device.askByCode({ account: props.account, code, word })
      if (isRefusal(answer)) return setFault(answer)
      setAnswers(answer)
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setAsking(false)
    }
  }

  return (
    <form
      className="stack"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isAsking) void ask()
      }}
    >
      <p>{text('complaint.ask.intro')}</p>
      <TextField label={text('complaint.code.mine')} value={code} onChange={setCode} />
      <TextField isOptional label={text('complaint.word')} value={word} onChange={setWord} />
      {fault && <ErrorState fault={fault} />}
      <div>
        <Button type="submit" tone="primary" isPending={isAsking}>
          {text('complaint.ask.go')}
        </Button>
      </div>
      {answers?.length === 0 && (
        <EmptyState title={text('complaint.ask.nothing')}>
          {text('complaint.ask.nothing.todo')}
        </EmptyState>
      )}
      {answers && answers.length > 0 && (
        <div className="stack" role="status">
          {answers.map(({ at, words, name, isConfirmed }) => (
            <blockquote key={`${at} ${words}`} className="complaint-words">
              {words}
              <footer>
                {isConfirmed
                  ? text('complaint.ask.from', { name, at: moment(new Date(at)) })
                  : text('complaint.ask.unconfirmed', { at: moment(new Date(at)) })}
              </footer>
            </blockquote>
          ))}
          <div>
            <Button onPress={props.onEnd}>{text('complaint.done.end')}</Button>
          </div>
        </div>
      )}
    </form>
  )
}
