import type { CaseFile } from '@cobijo/domain/case/case-file'
import { clockAnswers, clockMetFields } from '@cobijo/domain/clock/clock-met'
import type { Clock } from '@cobijo/domain/clock/clocks'
import { choice } from '@cobijo/domain/journal/value-kind'
import type { ReactNode } from 'react'
import { CaseForm } from '../forms/case-form.tsx'
import type { FormGroup } from '../forms/fields/form-groups.tsx'
import { useText } from '../language/text.tsx'
import { askedAs, clockAsked, inputOf } from './clock-fields.ts'
import { clockKey } from './clock-key.ts'
import { deadlineWords, usePackLanguage } from './deadline-words.ts'

const group: FormGroup = {
  id: 'deadline',
  title: 'clock.meet.what',
  fields: [
    { name: 'clockAnswer' },
    {
      name: 'metOn',
      expected: 'past',
      isAsked: ({ clockAnswer }) => clockAnswer === 'done',
    },
    { name: 'clockWhy', rows: 2 },
  ],
}

/** What became of a deadline: done, extended, nothing owed and why, or open again. A notice is given and not ticked. */
export function MeetForm(props: { file: CaseFile; clock: Clock; onSaved: () => void }): ReactNode {
  const text = useText()
  const language = usePackLanguage()
  const { file, clock } = props
  const stream = file.stream ?? ''
  const offered = clockAnswers.filter((answer) => {
    if (answer === 'done') return clock.notice === undefined
    if (answer === 'extended') return clock.mayBeExtended
    return answer === 'nothing-owed' || clock.met !== undefined
  })
  const declared = {
    clockAnswer: { kind: choice(offered), compartment: clock.lies },
    metOn: { kind: clockMetFields.on, compartment: clock.lies },
    clockWhy: { kind: clockMetFields.why, compartment: clock.lies },
  }
  return (
    <CaseForm
      stream={stream}
      form={`plazo.${clockKey(file, clock)}`}
      command="meet-clock"
      groups={() => [group]}
      declared={declared}
      inputFrom={(values) => ({
        ...inputOf(clockAsked, values),
        case: stream,
        deadline: clock.deadline,
        of: clock.of,
      })}
      fieldFor={(refused) => askedAs(clockAsked, refused)}
      onSaved={props.onSaved}
    >
      <p>
        <strong>{deadlineWords(clock.deadline)?.labels[language] ?? text('clock.unknown')}</strong>
      </p>
    </CaseForm>
  )
}
