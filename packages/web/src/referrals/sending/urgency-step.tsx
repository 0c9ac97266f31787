import { urgencies, type Urgency } from '@cobijo/domain/journal/facts'
import { answerHours } from '@cobijo/domain/referral/referral-codes'
import type { ReactNode } from 'react'
import { useMoment } from '../../language/moment.ts'
import { useText } from '../../language/text.tsx'
import { Choice } from '../../ui/field/choice.tsx'
import { TextArea, TextField } from '../../ui/field/text-field.tsx'
import type { StepProps } from './step-props.ts'
import { urgencyDetail, urgencyInWords } from '../words.ts'

const hourMs = 3_600_000

/** How soon, with the clock that it starts, and what whoever receives must know to do it well. */
export function UrgencyStep({ answers, change }: StepProps): ReactNode {
  const text = useText()
  const moment = useMoment()
  const dueIn = (urgency: Urgency): string =>
    moment(new Date(Date.now() + answerHours[urgency] * hourMs))
  return (
    <div className="stack">
      <Choice<Urgency>
        look="question"
        label={text('refer.urgency')}
        allow={[]}
        answer={
          answers.urgency === undefined ? undefined : { kind: 'known', value: answers.urgency }
        }
        onAnswer={(answer) => {
          if (answer.kind === 'known') change({ urgency: answer.value })
        }}
        options={urgencies.map((value) => ({
          value,
          label: text(urgencyInWords[value]),
          detail: text(urgencyDetail[value], { when: dueIn(value) }),
        }))}
      />
      <Choice<'yes' | 'no'>
        label={text('refer.interpreter')}
        layout="beside"
        answer={answers.interpreterNeeded}
        onAnswer={(interpreterNeeded) => change({ interpreterNeeded })}
        options={[
          { value: 'yes', label: text('refer.interpreter.yes') },
          { value: 'no', label: text('refer.interpreter.no') },
        ]}
      />
      <TextArea
        label={text('refer.limits-of-use')}
        description={text('refer.limits-of-use.help')}
        isOptional
        rows={2}
        maxLength={2000}
        value={answers.limits}
        onChange={(limits) => change({ limits })}
      />
      <TextField
        label={text('refer.transport')}
        description={text('refer.transport.help')}
        isOptional
        maxLength={1000}
        value={answers.transport}
        onChange={(transport) => change({ transport })}
      />
      <TextArea
        label={text('refer.message')}
        isOptional
        rows={3}
        maxLength={4000}
        value={answers.message}
        onChange={(message) => change({ message })}
      />
    </div>
  )
}
