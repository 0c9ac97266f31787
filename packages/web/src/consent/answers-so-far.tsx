import type { Consent, ConsentStatement, HowGiven } from '@cobijo/domain/consent/consents'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { choiceWord, fieldLabel } from '../forms/fields/field-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'

/** In the order in which it is asked for. */
const asked: readonly (keyof HowGiven)[] = [
  'limitsRead',
  'textVersion',
  'language',
  'interpreterCode',
  'givenBy',
  'representative',
  'assent',
  'howGiven',
  'witnessCode',
  'saidBack',
]

/** Every answer to one question, the newest first: what she said, who took it down and when, in which words and how. */
export function AnswersSoFar(props: { consent: Consent; people: People }): ReactNode {
  const text = useText()
  const { history } = props.consent
  return (
    <details className="story-more">
      <summary>{text('consent.history', { count: history.length })}</summary>
      <ol className="plain-list consent-answers">
        {history.toReversed().map((said) => (
          <li key={said.id}>
            <Answer said={said} people={props.people} />
          </li>
        ))}
      </ol>
    </details>
  )
}

function Answer({ said, people }: { said: ConsentStatement; people: People }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { how } = said
  const word = (field: string, value: string): string => {
    const id = choiceWord(field, value)
    return id === undefined ? value : text(id)
  }
  const inWords = (name: keyof HowGiven): string | undefined => {
    const value = how[name]
    if (value === undefined) return undefined
    return typeof value === 'boolean' ? word('answer', value ? 'yes' : 'no') : word(name, value)
  }
  const isAnswer = how.givenBy !== undefined
  return (
    <>
      <strong>
        {said.isWithoutStanding
          ? text('consent.without-standing.short')
          : word('consentAnswer', said.value ?? 'asked-later')}
      </strong>{' '}
      <span className="field-description">
        {text('case.said-by', {
          who: people.who(said.organisation, said.member),
          when: moment(new Date(said.recordedAt)),
        })}
      </span>
      {isAnswer && (
        <DefinitionList
          columns={2}
          items={asked.flatMap((name) => {
            const value = inWords(name)
            const id = fieldLabel(name)
            // What was not asked of an adult, or is sealed from this reader, is no empty line; that limits were not read is one.
            if (id === undefined || (value === undefined && name !== 'limitsRead')) return []
            return [{ term: text(id), value: value ?? word('answer', 'no') }]
          })}
        />
      )}
    </>
  )
}
