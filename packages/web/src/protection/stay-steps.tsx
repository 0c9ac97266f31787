import type { CaseFile } from '@cobijo/domain/case/case-file'
import { humanitarianStayLadder } from '@cobijo/domain/humanitarian-stay/humanitarian-stay'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { People } from '../case/use-people.ts'
import { dateFrom } from '../forms/fields/date-from-kind.tsx'
import { noticeRung } from '../child/notice-rung.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { LadderSteps } from '../ladder/ladder-steps.tsx'
import { Section } from '../ui/page/page.tsx'
import { writeTypedDate } from '../ui/field/typed-date.ts'
import { Tag } from '../ui/show/tag.tsx'
import { StepLine } from './step-line.tsx'

/** The stay for humanitarian reasons: what comes before it for a child, what happened, until when it is valid. */
export function StaySteps(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const { file, people } = props
  const { steps, validUntil } = file.humanitarianStay
  const ladder = humanitarianStayLadder(file)
  // A card may name a month alone: that is no first of the month.
  const until = validUntil === undefined ? undefined : dateFrom(validUntil)
  return (
    <Section title={text('protection.stay')}>
      <div className="stack stack-tight">
        {ladder.length > 0 && (
          <LadderSteps
            {...props}
            ladder={ladder}
            words={{ 'child-notice-given': 'protection.rung.notice' }}
            forms={noticeRung(file)}
            label={text('protection.stay.before')}
          />
        )}
        {validUntil !== undefined && (
          <p>
            {text('protection.stay.valid', {
              day: until === undefined ? validUntil : writeTypedDate(until, locale),
            })}
          </p>
        )}
        {steps.length === 0 ? (
          <p>{text('protection.stay.none')}</p>
        ) : (
          <ul className="plain-list stack stack-tight">
            {steps.toReversed().map((line) => {
              const word = choiceWord('stayStep', line.step)
              const outcome = choiceWord('stayOutcome', line.outcome ?? '')
              return (
                <StepLine
                  key={line.id}
                  line={line}
                  people={people}
                  title={
                    <>
                      <strong>{word === undefined ? line.step : text(word)}</strong>
                      {outcome !== undefined && <Tag>{text(outcome)}</Tag>}
                    </>
                  }
                />
              )
            })}
          </ul>
        )}
      </div>
    </Section>
  )
}
