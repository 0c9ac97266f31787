import type { ComplaintView } from '@cobijo/contract/device/complaints/complaints-api'
import { complaintClocks } from '@cobijo/domain/complaint/complaint'
import type { ReactNode } from 'react'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { StatusLine } from '../ui/feedback/status-line.tsx'
import { Section } from '../ui/page/page.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import {
  clockWords,
  complaintLengths,
  howWords,
  matterWords,
  outcomeWords,
  stateWords,
  stepWords,
  subjectWords,
} from './complaint-words.ts'
import { StepForm } from './step-form.tsx'
import './complaint.css'

/** One complaint, for whoever was given its key. */
export function ComplaintFile(props: { complaint: ComplaintView; now: number }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { received, steps, state, outcome, readers, names } = props.complaint
  const nameOf = (id: string): string => names[id] ?? ''
  return (
    <div className="stack">
      <ComplaintClocks complaint={props.complaint} now={props.now} />
      {received.words !== undefined && <p className="complaint-words">{received.words}</p>}
      <DefinitionList
        items={[
          {
            term: text('complaint.matters'),
            value: (received.matters ?? []).map((each) => text(matterWords[each])).join(', '),
          },
          { term: text('complaint.subject'), value: text(subjectWords[received.subject]) },
          { term: text('complaint.named'), value: (received.named ?? []).map(nameOf).join(', ') },
          { term: text('complaint.about'), value: received.about },
          {
            term: text('complaint.in-danger'),
            value:
              received.inDanger === 'yes' || received.inDanger === 'no'
                ? text(received.inDanger === 'yes' ? 'complaint.yes' : 'complaint.no')
                : undefined,
          },
          { term: text('complaint.name'), value: received.name },
          { term: text('complaint.language'), value: received.language },
          { term: text('complaint.how'), value: text(howWords[received.how]) },
          { term: text('complaint.readers'), value: readers.map(nameOf).join(', ') },
        ].filter(({ value }) => value !== undefined && value !== '')}
      />
      <p>{text('complaint.readers.help')}</p>
      {received.answerKey === undefined && <p>{text('complaint.no-answer')}</p>}
      <Section title={text('complaint.steps')}>
        {steps.length === 0 && <p>{text('complaint.steps.none')}</p>}
        <ol className="plain-list stack">
          {steps.map(({ id, step, by, at, words, keptFrom }) => (
            <li key={id}>
              <strong>{text(stepWords[step])}</strong>
              <br />
              {text('complaint.ask.from', { name: nameOf(by), at: moment(new Date(at)) })}
              {keptFrom && <p>{keptFrom.map(nameOf).join(', ')}</p>}
              {words !== undefined && <p className="complaint-words">{words}</p>}
            </li>
          ))}
        </ol>
        {state === 'closed' && outcome !== undefined && (
          <StatusLine tone="done">{`${text(stateWords.closed)}: ${text(outcomeWords[outcome])}`}</StatusLine>
        )}
      </Section>
      <StepForm key={steps.length} complaint={props.complaint} />
    </div>
  )
}

/** What is owed and by when; overdue stands in words, not in colour alone. */
export function ComplaintClocks(props: { complaint: ComplaintView; now: number }): ReactNode {
  const text = useText()
  const moment = useMoment()
  return (
    <ul className="plain-list stack stack-tight">
      {complaintClocks(props.complaint, complaintLengths).map(({ what, due, isMet }) => {
        const named = text(clockWords[what])
        const at = moment(new Date(due))
        return (
          <li key={what}>
            <StatusLine tone={isMet ? 'done' : due < props.now ? 'danger' : 'needs'}>
              {isMet
                ? text('complaint.met', { what: named })
                : due < props.now
                  ? text('complaint.late', { what: named })
                  : text('complaint.due', { what: named, at })}
            </StatusLine>
          </li>
        )
      })}
    </ul>
  )
}
