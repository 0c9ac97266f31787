import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { PlanVersion } from '@cobijo/domain/plan/plans'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { People } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { dateFrom } from '../forms/fields/date-from-kind.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { writeTypedDate } from '../ui/field/typed-date.ts'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { HerPlan } from './her-plan.tsx'
import { useStepWords, type Step } from './step-words.ts'

/** What was agreed with her: what stands, and how it came about one tap away. */
export function PlanSection(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { file, people } = props
  const { current, versions } = file.plans
  const stream = file.stream ?? ''
  const earlier = versions.filter((each) => !current.includes(each))
  return (
    <section className="stack stack-tight" aria-labelledby="plan-agreed">
      <h2 id="plan-agreed">{text('plan.hers')}</h2>
      {current.length === 0 && <p>{text('plan.hers.none')}</p>}
      {current.length > 1 && (
        <Banner tone="needs" title={text('plan.hers.two')}>
          {text('plan.hers.two.todo')}
        </Banner>
      )}
      {current.map((version) => (
        <Version key={version.id} version={version} people={people} />
      ))}
      {earlier.length > 0 && (
        <details className="story-more">
          <summary>{text('plan.hers.earlier', { count: earlier.length })}</summary>
          {earlier.toReversed().map((version) => (
            <div key={version.id}>
              <h3>{moment(new Date(version.recordedAt))}</h3>
              <Version version={version} people={people} />
            </div>
          ))}
        </details>
      )}
      <div className="case-actions">
        <Link href={links.caseForm(stream, 'acuerdo')} look="action" icon="plus">
          {text(current.length === 0 ? 'plan.add-plan' : 'plan.add-version')}
        </Link>
        {current.length > 0 && <HerPlan file={file} />}
      </div>
    </section>
  )
}

function Version(props: { version: PlanVersion; people: People }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { locale } = useIntl()
  const { reads } = useSession()
  const { content, organisation, member, recordedAt } = props.version
  const answer = choiceWord('planAnswer', content.planAnswer ?? '')
  const review = content.planReviewOn === undefined ? undefined : dateFrom(content.planReviewOn)
  return (
    <div className="stack stack-tight">
      <ul className="plain-list stack stack-tight">
        {(content.planGoals ?? []).map((goal) => (
          <li key={goal}>
            <blockquote className="her-words">
              <p className="story-words">{goal}</p>
            </blockquote>
          </li>
        ))}
      </ul>
      <Steps steps={content.planSteps ?? []} name="planSteps" />
      {reads.includes('protection') ? (
        <Steps steps={content.protectedPlanSteps ?? []} name="protectedPlanSteps" />
      ) : (
        <SealedMark look="inline" name={text('parts.protection')} />
      )}
      {content.planObjection !== undefined && (
        <p className="story-words">
          <strong>{text('fields.planObjection')}</strong> {content.planObjection}
        </p>
      )}
      <p className="row case-tags">
        {answer !== undefined && (
          <Tag tone={content.planAnswer === 'agreed' ? 'accent' : 'needs'}>{text(answer)}</Tag>
        )}
        <span className="field-description">
          {text('case.said-by', {
            who: props.people.who(organisation, member),
            when: moment(new Date(recordedAt)),
          })}
          {review !== undefined &&
            ` · ${text('plan.review-on', { day: writeTypedDate(review, locale) })}`}
        </span>
      </p>
    </div>
  )
}

function Steps(props: {
  steps: readonly Step[]
  name: 'planSteps' | 'protectedPlanSteps'
}): ReactNode {
  const words = useStepWords()
  if (props.steps.length === 0) return null
  return (
    <ol className="plan-steps">
      {props.steps.map((step, place) => (
        // Two steps may say the same: their place is all that tells them apart.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={place}>{words(step)}</li>
      ))}
    </ol>
  )
}
