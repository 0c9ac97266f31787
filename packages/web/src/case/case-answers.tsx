import type { CaseFile } from '@cobijo/domain/case/case-file'
import { caseAnswers, historyOfAnswer, type CaseAnswer } from '@cobijo/domain/case/field-history'
import { ageGroups, states, urgencies } from '@cobijo/domain/journal/facts'
import { choice, text as textKind } from '@cobijo/domain/journal/value-kind'
import { isUrgencyAssumed } from '@cobijo/domain/views/card'
import type { ReactNode } from 'react'
import { fieldLabel } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { AnswerHistory } from './answer-history.tsx'
import type { People } from './use-people.ts'
import { useWordsOfValues } from './use-words-of-values.ts'

const kinds = {
  ageGroup: choice(ageGroups),
  urgency: choice(urgencies),
  state: choice(states),
  responsible: textKind(100),
}

/** Age group, urgency, state and who is responsible, each with who wrote it and when. */
export function CaseAnswers(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const words = useWordsOfValues()
  const { file, people } = props
  // Of a member, her name: a value like any other to whoever reads the history.
  const named = (value: unknown): unknown =>
    people.members.find(({ id }) => id === value)?.name ?? text('case.somebody-here')
  const shown = (name: CaseAnswer, value: unknown): unknown =>
    name === 'responsible' && value !== undefined ? named(value) : value
  return (
    <section className="stack stack-tight" aria-label={text('case.title')}>
      <h2>{text('case.title')}</h2>
      <DefinitionList
        columns={2}
        items={caseAnswers.flatMap((name) => {
          const history = historyOfAnswer(file, name)
          const id = fieldLabel(name)
          const { value } = file[name]
          if (value === undefined || id === undefined) return []
          // What nobody said is nobody's word.
          if (name === 'urgency' && isUrgencyAssumed(file) !== false) return []
          return [
            {
              term: text(id),
              value: (
                <span className="fact">
                  <span>{words(name, kinds[name], shown(name, value))}</span>
                  <AnswerHistory
                    name={name}
                    kind={kinds[name]}
                    history={history.map((said) => ({ ...said, value: shown(name, said.value) }))}
                    file={file}
                    people={people}
                  />
                </span>
              ),
            },
          ]
        })}
      />
    </section>
  )
}
