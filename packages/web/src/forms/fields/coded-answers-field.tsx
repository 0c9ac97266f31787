import type { CodedAnswer } from '@cobijo/domain/screening/indicator-score'
import { createContext, useContext, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../../language/text.tsx'
import { AnswerRows } from '../../ui/field/answer-rows.tsx'
import { FieldFault, type FieldProps } from '../../ui/field/field-frame.tsx'
import { codedQuestions, wordsOf, type CodedGroup } from './coded-questions.ts'
import type { KindFieldProps } from './field-from-kind.tsx'

type Answers = Readonly<Record<string, CodedAnswer>>

/** What is known already, by field: shown instead of asked again (domain §6.6). */
export const KnownAnswers = createContext<KnownByField>({})

export type KnownByField = Readonly<Record<string, Readonly<Record<string, string>>>>

const given: readonly CodedAnswer[] = ['yes', 'no', 'unknown', 'not-asked']

/** A list of questions that the country or a standard brings, each answered by one tap. */
export function CodedAnswersField(
  props: KindFieldProps & { readonly field: FieldProps },
): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const known = (useContext(KnownAnswers)[props.place.name] ?? {}) as Answers
  const answers = (props.value as Answers | undefined) ?? {}
  const groups = (codedQuestions[props.place.name] ?? []).filter(
    ({ id }) => props.place.groups?.includes(id) ?? true,
  )
  // Of a single list its name stands on the fold.
  const isOne = groups.length === 1 && groups[0]?.labels === undefined
  const options = given.map((value) => ({ value, label: text(`fields.answer.${value}`) }))
  const put = (code: string, value: string | undefined): void => {
    const { [code]: _before, ...others } = answers
    props.onChange(value === undefined ? others : { ...others, [code]: value })
  }
  return (
    <fieldset className="rows field">
      <legend
        className={isOne ? 'visually-hidden' : 'field-label'}
        data-look={props.field.look ?? 'label'}
      >
        {props.field.label}
      </legend>
      {props.field.description !== undefined && (
        <p className="field-description">{props.field.description}</p>
      )}
      {groups.map((group) => (
        <Group
          key={group.id}
          group={group}
          title={
            group.labels === undefined
              ? props.field.label
              : wordsOf({ labels: group.labels }, locale)
          }
          answers={answers}
          known={known}
          isUnfolded={props.place.isUnfolded === true}
        >
          {(rows) => <AnswerRows rows={rows} options={options} answers={answers} onAnswer={put} />}
        </Group>
      ))}
      <FieldFault field={props.field} />
    </fieldset>
  )
}

/** Long lists stay folded behind what they are about, with how many are answered. */
function Group(props: {
  group: CodedGroup
  title: string
  answers: Answers
  known: Answers
  isUnfolded: boolean
  children: (rows: readonly { code: string; label: string; known?: string }[]) => ReactNode
}): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const { group, answers, known } = props
  const rows = group.questions.map((question) => {
    const { code } = question
    const before = known[code]
    return {
      code,
      label: wordsOf(question, locale),
      ...(before === undefined
        ? {}
        : { known: text('screening.known', { answer: text(`fields.answer.${before}`) }) }),
    }
  })
  const done = group.questions.filter(({ code }) => (answers[code] ?? known[code]) !== undefined)
  return (
    <details className="answer-group" open={props.isUnfolded}>
      <summary>
        {text('screening.group', {
          group: props.title,
          done: done.length,
          all: group.questions.length,
        })}
      </summary>
      {props.children(rows)}
    </details>
  )
}
