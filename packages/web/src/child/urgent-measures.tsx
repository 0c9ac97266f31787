import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { UrgentMeasure } from '@cobijo/domain/child/urgent-measure/urgent-measures'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { ClocksOfChild } from './clocks-of-child.tsx'

interface Props {
  readonly file: CaseFile
  readonly people: People
}

/** Each urgent measure with its steps and the hours that run. */
export function UrgentMeasures(props: Props): ReactNode {
  const text = useText()
  const { urgentMeasures } = props.file.childWork
  const href = links.caseForm(props.file.stream, 'medida')
  return (
    <section className="stack stack-tight">
      <h2>{text('child.urgents')}</h2>
      {urgentMeasures.length === 0 && (
        <p className="field-description">{text('child.urgents.none')}</p>
      )}
      {urgentMeasures.map((each) => (
        <Measure key={each.id} {...props} measure={each} />
      ))}
      <div className="case-actions">
        <Link href={href} look="action">
          {text('child.add-urgent')}
        </Link>
      </div>
    </section>
  )
}

function Measure({ file, people, measure }: Props & { measure: UrgentMeasure }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const of = measure.steps.map(({ id }) => id)
  return (
    <div className="service-line">
      <div className="service-words">
        <strong>{measure.measure ?? text('child.urgent.unnamed')}</strong>
        <ol className="plain-list">
          {measure.steps.map((step) => {
            const word = choiceWord('urgentStep', step.step)
            return (
              <li key={step.id}>
                {word === undefined ? step.step : text(word)} · {moment(step.at)} ·{' '}
                {step.by ?? people.who(step.organisation, step.member)}
                {step.paper !== undefined && <> · {step.paper}</>}
              </li>
            )
          })}
        </ol>
        <ClocksOfChild file={file} event="urgent-measure-requested" of={of} />
        <ClocksOfChild file={file} event="urgent-measure-ordered" of={of} />
      </div>
      <Link href={links.caseForm(file.stream, 'medida-sigue', measure.id)} look="action">
        {text('child.urgent.more')}
      </Link>
    </div>
  )
}
