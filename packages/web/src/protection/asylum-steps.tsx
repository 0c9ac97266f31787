import type { AsylumLine, AsylumStanding } from '@cobijo/domain/asylum/asylum'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { isOpenClock } from '@cobijo/domain/clock/clocks'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import type { MessageId } from '../language/es.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Section } from '../ui/page/page.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { StepLine } from './step-line.tsx'

const standingInWords: Readonly<Record<AsylumStanding, MessageId>> = {
  protected: 'protection.standing.protected',
  open: 'protection.standing.open',
  wished: 'protection.standing.wished',
  over: 'protection.standing.over',
}

/** Her way to protection as a refugee, step by step, the newest first, and where its notices are due. */
export function AsylumSteps(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { file, people } = props
  const { steps, standing } = file.asylum
  const stream = file.stream ?? ''
  const isDue = file.clocks.some((clock) => clock.lies === 'protection' && isOpenClock(clock))
  return (
    <Section title={text('protection.asylum')}>
      <div className="stack stack-tight">
        {standing.value !== undefined && (
          <span className="row case-tags">
            <Tag tone={standing.value === 'over' ? 'plain' : 'needs'}>
              {text(standingInWords[standing.value])}
            </Tag>
            {standing.disputed && <Tag tone="needs">{text('case.two-answers')}</Tag>}
          </span>
        )}
        {isDue && (
          <div className="case-actions">
            <Link href={links.casePart(stream, 'plazos')} look="action" icon="clock">
              {text('protection.clocks')}
            </Link>
          </div>
        )}
        {steps.length === 0 ? (
          <p>{text('protection.asylum.none')}</p>
        ) : (
          <ul className="plain-list stack stack-tight">
            {steps.toReversed().map((line) => (
              <Step key={line.id} line={line} people={people} stream={stream} />
            ))}
          </ul>
        )}
      </div>
    </Section>
  )
}

function Step(props: { line: AsylumLine; people: People; stream: string }): ReactNode {
  const text = useText()
  const { line, people, stream } = props
  const word = choiceWord('asylumStep', line.step)
  const outcome = choiceWord('asylumOutcome', line.outcome ?? '')
  return (
    <StepLine
      line={line}
      people={people}
      title={
        <>
          <strong>{word === undefined ? line.step : text(word)}</strong>
          {outcome !== undefined && <Tag>{text(outcome)}</Tag>}
          {line.isCorrected && <Tag>{text('protection.corrected')}</Tag>}
        </>
      }
    >
      {!line.isCorrected && (
        <Link href={links.caseForm(stream, 'paso-corregido', line.id)} look="action">
          {text('protection.correct')}
        </Link>
      )}
    </StepLine>
  )
}
