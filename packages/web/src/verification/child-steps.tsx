import type { ChildStep, Verification } from '@cobijo/domain/verification/verification'
import { childrenMet } from '@cobijo/domain/verification/verification-ladder'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { authorityName, usePackLanguage } from '../clock/deadline-words.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Section } from '../ui/page/page.tsx'
import { Tag } from '../ui/show/tag.tsx'

/** Children who were met come first: whom was told, to whom they were handed over, and what number is still to come. */
export function ChildSteps(props: { verification: Verification; people: People }): ReactNode {
  const text = useText()
  const { verification } = props
  const stream = verification.stream ?? ''
  const met = childrenMet(verification)
  return (
    <Section title={text('verification.children')}>
      <p>
        {met === 0
          ? text('verification.children.none')
          : text('verification.children.met', { count: met })}
      </p>
      {verification.childSteps.length > 0 && (
        <ul className="plain-list stack stack-tight">
          {verification.childSteps.map((step) => (
            <Step key={step.id} {...props} step={step} />
          ))}
        </ul>
      )}
      <div className="case-actions">
        <Link href={links.verification(stream, 'aviso')} look="action">
          {text('verification.notice')}
        </Link>
        <Link href={links.verification(stream, 'entrega')} look="action">
          {text('verification.hand-over')}
        </Link>
      </div>
    </Section>
  )
}

function Step(props: { verification: Verification; people: People; step: ChildStep }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const language = usePackLanguage()
  const { step, people } = props
  const titles = stepTitles[step.step ?? 'notice']
  const how = step.how === undefined ? undefined : choiceWord('childStepHow', step.how)
  const told = [
    step.to === undefined ? undefined : authorityName(step.to, language),
    how === undefined ? undefined : text(how),
    moment(new Date(step.at)),
    people.who(step.organisation, step.by),
  ].filter((each) => each !== undefined)
  return (
    <li className="service-line">
      <div className="stack stack-tight">
        <p className="row case-tags">
          <strong>
            {step.children === undefined
              ? text(titles.all)
              : text(titles.some, { count: step.children })}
          </strong>
          <Tag tone={step.number === undefined ? 'needs' : 'accent'}>
            {step.number === undefined
              ? text('verification.step.no-number')
              : text('verification.step.number', { number: step.number })}
          </Tag>
        </p>
        <p className="field-description">{told.join(' · ')}</p>
      </div>
      {step.number === undefined && (
        <Link
          href={links.verification(props.verification.stream ?? '', 'folio', step.id)}
          look="action"
        >
          {text('verification.number')}
        </Link>
      )}
    </li>
  )
}

const stepTitles = {
  notice: { some: 'verification.step.notice', all: 'verification.step.notice-all' },
  'hand-over': { some: 'verification.step.hand-over', all: 'verification.step.hand-over-all' },
} as const
