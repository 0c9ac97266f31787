import { reportDecisionRecorded } from '@cobijo/domain/justice/report-decision-recorded'
import type { ReportDecisions } from '@cobijo/domain/justice/report-decisions'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { CaseForm } from './case-form.tsx'
import type { Values } from './fields/field-from-kind.tsx'
import { choiceWord } from './fields/field-words.ts'

interface ReportDecisionFormProps {
  /** The case's stream. */
  readonly stream: string
  readonly people: People
  readonly onSaved: () => void
  readonly onLeave: () => void
}

/**
 * Her own decision, for the legal group alone: it leaves no draft, no address and no line in the case. What she decided before is
 * taken up again and may be changed at any time.
 */
export function ReportDecisionForm(props: ReportDecisionFormProps): ReactNode {
  const known = useDeviceAnswer('reportDecisions')
  if (known.state !== 'ready') return <UnlessReady answer={known} />
  const earlier = known.value.find((each) => each.case === props.stream)
  return <Form key={earlier?.stream ?? 'new'} {...props} earlier={earlier} />
}

function Form(
  props: ReportDecisionFormProps & { readonly earlier: ReportDecisions | undefined },
): ReactNode {
  const text = useText()
  const { stream, earlier } = props
  return (
    <CaseForm
      stream={stream}
      form={undefined}
      command="record-report-decision"
      {...(earlier === undefined ? {} : { initial: answersOf(earlier) })}
      groups={() => [
        {
          id: 'decision',
          title: 'case.report-decision',
          intro: 'case.report-decision.intro',
          fields: [
            { name: 'decision' },
            { name: 'informedOfRights' },
            { name: 'counsel' },
            { name: 'authority' },
            { name: 'fileNumber' },
            { name: 'hearings', expected: 'either' },
            { name: 'words', rows: 4 },
          ],
        },
      ]}
      declared={reportDecisionRecorded.fields}
      inputFrom={(values) => ({
        ...values,
        case: stream,
        ...(earlier === undefined ? {} : { stream: earlier.stream }),
      })}
      onSaved={props.onSaved}
      onLeave={props.onLeave}
    >
      {earlier !== undefined && (
        <section className="stack stack-tight" aria-label={text('case.report-decision.before')}>
          <h2>{text('case.report-decision.before')}</h2>
          <DecisionHistory decisions={earlier} people={props.people} />
        </section>
      )}
    </CaseForm>
  )
}

/** What she said, the newest first: who took it down and when. */
export function DecisionHistory(props: {
  readonly decisions: ReportDecisions
  readonly people: People
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  return (
    <ol className="plain-list">
      {props.decisions.decision.history.toReversed().map((said) => {
        const word = said.value === undefined ? undefined : choiceWord('decision', said.value)
        return (
          <li key={said.entry}>
            <strong>{word === undefined ? text('case.taken-back') : text(word)}</strong>{' '}
            <span className="field-description">
              {text('case.said-by', {
                who: props.people.who(said.organisation, said.member),
                when: moment(new Date(said.recordedAt)),
              })}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

const taken = [
  'decision',
  'informedOfRights',
  'counsel',
  'authority',
  'fileNumber',
  'hearings',
  'words',
]

function answersOf({ newest }: ReportDecisions): Values {
  return Object.fromEntries(Object.entries(newest).filter(([name]) => taken.includes(name)))
}
