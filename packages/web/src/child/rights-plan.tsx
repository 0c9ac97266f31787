import { homePack } from '@cobijo/countries/packs'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { closingThePlan, rightsWithoutRow } from '@cobijo/domain/child/rights-plan/closing-the-plan'
import type { RightsPlanRow } from '@cobijo/domain/child/rights-plan/rights-plan'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { People } from '../case/use-people.ts'
import { codedWord } from '../forms/fields/coded-questions.ts'
import { dateFrom } from '../forms/fields/date-from-kind.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { LadderSteps } from '../ladder/ladder-steps.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { writeTypedDate } from '../ui/field/typed-date.ts'
import { Tag } from '../ui/show/tag.tsx'

interface Props {
  readonly file: CaseFile
  readonly people: People
}

const rights = homePack.childRights.map(({ code }) => code)
const stepWords = {
  'rights-looked-at': 'child.plan.looked-at',
  'rights-restored': 'child.plan.restored',
} as const

/** The plan to restore rights: row by row, what nobody looked at yet, and what its closing waits for. */
export function RightsPlan(props: Props): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const { file, people } = props
  const { rows, closedBy } = file.childWork.plan
  const missing = rightsWithoutRow(file, rights)
  const ladder = closingThePlan(file, { childRights: rights })
  const isReady = ladder.every(({ state }) => state === 'done')
  const to = (form: string, about?: string): string => links.caseForm(file.stream, form, about)
  return (
    <section className="stack stack-tight">
      <h2>{text('child.plan')}</h2>
      {closedBy !== undefined && (
        <Banner
          tone="info"
          title={text('child.plan.closed', {
            when: moment(closedBy.recordedAt),
            who: people.who(closedBy.organisation, closedBy.member),
          })}
        >
          {text('child.plan.closed.explained')}
        </Banner>
      )}
      {rows.length === 0 && <p className="field-description">{text('child.plan.none')}</p>}
      {rows.map((row, index) => (
        <Row key={row.id} row={row} place={index + 1} stream={file.stream ?? ''} />
      ))}
      {rows.length > 0 && missing.length > 0 && <Missing missing={missing} to={to} />}
      <div className="case-actions">
        <Link href={to('derecho')} look="action">
          {text('child.add-right')}
        </Link>
      </div>
      {rows.length > 0 && closedBy === undefined && (
        <>
          <h3>{text('child.plan.to-close')}</h3>
          <LadderSteps
            ladder={ladder}
            words={stepWords}
            forms={{}}
            file={file}
            people={people}
            label={text('child.plan.to-close')}
          />
          {isReady && (
            <div className="case-actions">
              <Link href={to('plan-cierre')} look="primary">
                {text('child.plan.close')}
              </Link>
            </div>
          )}
        </>
      )}
    </section>
  )
}

function Missing(props: {
  missing: readonly string[]
  to: (form: string, about?: string) => string
}): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  return (
    <details className="story-more">
      <summary>{text('child.plan.missing', { count: props.missing.length })}</summary>
      <ul className="plain-list stack stack-tight">
        {props.missing.map((right) => (
          <li key={right}>
            <Link href={props.to('derecho', right)}>{codedWord('childRight', right, locale)}</Link>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Row({ row, place, stream }: { row: RightsPlanRow; place: number; stream: string }) {
  const text = useText()
  const { locale } = useIntl()
  const { said } = row
  const state = choiceWord('rightState', row.state ?? '')
  const outcome = choiceWord('measureOutcome', said.measureOutcome ?? '')
  const due = said.measureDueOn === undefined ? undefined : dateFrom(said.measureDueOn)
  const about = [
    said.measureInstitution,
    said.measureDoneBy,
    said.measureEvery,
    due === undefined
      ? undefined
      : `${text('fields.measureDueOn')}: ${writeTypedDate(due, locale)}`,
  ]
  const who = about.filter((each) => each !== undefined).join(' · ')
  return (
    <div className="service-line">
      <div className="service-words">
        <span className="row case-tags">
          <strong>
            {text('child.plan.row', {
              place,
              right:
                row.right === undefined
                  ? text('child.plan.no-right')
                  : codedWord('childRight', row.right, locale),
            })}
          </strong>
          {state !== undefined && (
            <Tag tone={row.isRestored ? 'plain' : 'needs'}>{text(state)}</Tag>
          )}
          {row.state === 'transferred' && !row.isRestored && (
            <Tag tone="needs">{text('child.plan.not-accepted')}</Tag>
          )}
          {outcome !== undefined && <Tag>{text(outcome)}</Tag>}
        </span>
        {said.measure !== undefined && <p>{said.measure}</p>}
        {who !== '' && <p className="field-description">{who}</p>}
        {said.rightWords !== undefined && <p className="field-description">{said.rightWords}</p>}
      </div>
      <Link href={links.caseForm(stream, 'derecho-sigue', row.id)} look="action">
        {text('child.plan.more')}
        <span className="visually-hidden">: {place}</span>
      </Link>
    </div>
  )
}
