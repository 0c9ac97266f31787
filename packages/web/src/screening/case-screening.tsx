import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { InterviewLine } from '@cobijo/domain/screening/screening'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { CaseInterpreters } from '../interpreter/case-interpreters.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { Exclusions } from './exclusions.tsx'
import { Standings } from './standings.tsx'
import { Verdicts } from './verdicts.tsx'

/** What the interviews come to: the officer's judgement first, then the two verdicts, then the engine; none of them decides about help. */
export function CaseScreening(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const { file, people } = props
  const { screening } = file
  const stream = file.stream ?? ''
  const add = (form: string): string => links.caseForm(stream, form)
  const actions = (
    <div className="case-actions">
      <Link href={add('entrevista')} look="primary" icon="plus">
        {text('screening.add-interview')}
      </Link>
      <Link href={add('senales')} look="action">
        {text('screening.add-signs')}
      </Link>
      <Link href={add('identificacion')} look="action">
        {text('screening.add-standing')}
      </Link>
      <Link href={add('camino')} look="action">
        {text('screening.add-onward')}
      </Link>
    </div>
  )
  const mayRead = reads.includes('account')
  if (screening.interviews.length === 0 && screening.identifications.length === 0)
    return (
      <div className="stack">
        <EmptyState title={text('screening.none')} action={actions}>
          {text('screening.none.explained')}
        </EmptyState>
        <CaseInterpreters file={file} people={people} />
      </div>
    )
  return (
    <div className="stack">
      {actions}
      <Standings screening={screening} people={people} />
      <Exclusions screening={screening} stream={stream} people={people} />
      {mayRead ? (
        <>
          <Judgements interviews={screening.interviews} people={people} />
          <Verdicts file={file} />
        </>
      ) : (
        <SealedMark look="block" name={text('parts.account')} />
      )}
      <Interviews interviews={screening.interviews} people={people} />
      <CaseInterpreters file={file} people={people} />
    </div>
  )
}

function Judgements(props: { interviews: readonly InterviewLine[]; people: People }): ReactNode {
  const text = useText()
  const judged = props.interviews.filter(({ judgement }) => judgement !== undefined)
  if (judged.length === 0) return null
  return (
    <section className="stack stack-tight">
      <h2>{text('screening.judgements')}</h2>
      {judged.map((line) => {
        const word = choiceWord('judgement', line.judgement ?? '')
        return (
          <p key={line.id} className="story-words">
            <strong>{word === undefined ? line.judgement : text(word)}</strong>
            {' · '}
            {props.people.who(line.organisation, line.member)}
            {line.judgementReason !== undefined && (
              <span className="choice-detail">{line.judgementReason}</span>
            )}
          </p>
        )
      })}
    </section>
  )
}

/** Who asked what and when: so that nobody asks it again. */
function Interviews(props: { interviews: readonly InterviewLine[]; people: People }): ReactNode {
  const text = useText()
  const moment = useMoment()
  if (props.interviews.length === 0) return null
  return (
    <section className="stack stack-tight">
      <h2>{text('screening.interviews')}</h2>
      <ul className="plain-list stack stack-tight">
        {props.interviews.map((line) => (
          <li key={line.id} className="row case-tags">
            <span>
              {moment(new Date(line.recordedAt))} ·{' '}
              {props.people.who(line.organisation, line.member)}
            </span>
            {line.topics.map((topic) => {
              const word = choiceWord('topics', topic)
              return <Tag key={topic}>{word === undefined ? topic : text(word)}</Tag>
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
