import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import { caseCompartments } from '@cobijo/domain/journal/compartment'
import type { ReactNode } from 'react'
import { AgreementWith } from '../agreement/agreement-for-her.tsx'
import type { People } from '../case/use-people.ts'
import { partInWords } from '../language/parts-in-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { Choice } from '../ui/field/choice.tsx'
import { CheckboxGroup } from '../ui/field/checkbox-group.tsx'
import { Select } from '../ui/field/select.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { purposesInside, saysYesToNobody, type AskedQuestion } from './consent-questions.ts'
import { TellsBackQuestion } from './tells-back-question.tsx'
import { choiceWord } from './fields/field-words.ts'
import { InstantField } from './fields/date-from-kind.tsx'
import { instant } from '@cobijo/domain/journal/value-kind'

const answers = ['given', 'declined', 'asked-later'] as const

/** One question in words that can be read aloud: who, what, for what, until when, and what happens if she says no. */
export function ConsentQuestion(props: {
  question: AskedQuestion
  people: People
  organisation: string
  onChange: (question: AskedQuestion) => void
  /** The first night keeps what is shared to a fixed little. */
  isFirstNight: boolean
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { question, people, onChange } = props
  const asksOthers = !purposesInside.includes(question.purpose)
  const who =
    question.organisation === undefined && asksOthers
      ? undefined
      : people.organisation(question.organisation)
  const chosen = people.others.find(({ id }) => id === question.organisation)
  const duty =
    chosen === undefined || chosen.dutyToReport === 'no' ? undefined : chosen.dutyToReport
  const purpose = choiceWord('purpose', question.purpose)
  const heading =
    question.id === 'help'
      ? text('consent.may-we-help')
      : who === undefined
        ? text('consent.may-we-tell.somebody')
        : asksOthers
          ? text('consent.may-we-tell', { who })
          : text(purpose ?? 'consent.purpose')
  return (
    <section className="form-group" aria-label={heading}>
      <h2>{heading}</h2>
      {asksOthers && (
        <Select
          label={text('consent.who')}
          {...(saysYesToNobody(question) ? { error: { code: 'consent-to-nobody' } } : {})}
          description={text('consent.who.help')}
          options={people.others.map(({ id, name }) => ({ value: id, label: name }))}
          value={question.organisation}
          onChange={(id) =>
            onChange({
              ...question,
              organisation: id,
              group: people.others.find((each) => each.id === id)?.group,
            })
          }
        />
      )}
      {(asksOthers || !props.isFirstNight) && (
        <CheckboxGroup<CaseCompartment>
          label={text('consent.what')}
          description={text('consent.what.help')}
          values={question.compartments}
          onChange={(compartments) => onChange({ ...question, compartments })}
          options={offered(props.isFirstNight).map((value) => ({
            value,
            label: text(partInWords[value]),
          }))}
        />
      )}
      {!props.isFirstNight && (
        <InstantField
          place={{ name: 'expiresAt' }}
          kind={instant}
          field={{ label: text('consent.until-when'), isOptional: true }}
          value={question.until}
          onChange={(until) => onChange({ ...question, until: until as AskedQuestion['until'] })}
        />
      )}
      <div className="read-aloud">
        <DefinitionList
          items={[
            { term: text('consent.who'), value: who ?? text('consent.who.choose') },
            {
              term: text('consent.what'),
              value:
                question.compartments.length === 0
                  ? text('consent.what.none')
                  : question.compartments.map((part) => text(partInWords[part])).join(', '),
            },
            {
              term: text('consent.for-what'),
              value: purpose === undefined ? '' : text(purpose),
            },
            {
              term: text('consent.until-when'),
              value:
                question.until === undefined
                  ? text('consent.until-taken-back')
                  : typeof question.until === 'number'
                    ? moment(new Date(question.until))
                    : text('errors.not-an-instant'),
            },
          ]}
        />
        {asksOthers && who !== undefined && question.organisation !== undefined && (
          <AgreementWith
            who={who}
            organisation={question.organisation}
            purpose={question.purpose}
          />
        )}
        {duty !== undefined && who !== undefined && <p>{text(mustReportInWords[duty], { who })}</p>}
        <p>{text('consent.no-takes-nothing')}</p>
      </div>
      <Choice
        label={text('consent.her-answer')}
        layout="beside"
        allow={[]}
        answer={
          question.answer === undefined ? undefined : { kind: 'known', value: question.answer }
        }
        onAnswer={(answer) =>
          answer.kind === 'known' && onChange({ ...question, answer: answer.value })
        }
        options={answers.map((value) => ({ value, label: text(answerWords[value]) }))}
      />
      {asksOthers && who !== undefined && question.answer === 'given' && (
        <TellsBackQuestion
          who={who}
          answer={question.tellsBack}
          onAnswer={(tellsBack) => onChange({ ...question, tellsBack })}
        />
      )}
    </section>
  )
}

const answerWords = {
  given: 'consent.yes',
  declined: 'consent.no',
  'asked-later': 'consent.later',
} as const

/** To let somebody know can be the same as to report: it is read to her before she answers (W11). */
const mustReportInWords = {
  yes: 'consent.must-report',
  disputed: 'consent.may-report',
  unknown: 'consent.may-report',
} as const

/** On the first night nothing that hurts to tell is even offered. */
function offered(isFirstNight: boolean): readonly CaseCompartment[] {
  return isFirstNight
    ? ['essential', 'identity', 'care']
    : caseCompartments.filter((each) => each !== 'statistics')
}
