import type { Interpreter } from '@cobijo/domain/interpreter/interpreter'
import { interpreterListed } from '@cobijo/domain/interpreter/interpreter-listed'
import type { ReactNode } from 'react'
import { useWordsOfValues } from '../case/use-words-of-values.ts'
import { fieldLabel } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { useLanguagesInWords } from './interpreter-words.ts'

const shown = [
  'interpreterReach',
  'interpreterWays',
  'interpreterFee',
  'undertakingSignedOn',
] as const

/** Of one interpreter: code and name, languages, how to reach her, and what still bars that she interprets. */
export function InterpreterFacts(props: { interpreter: Interpreter }): ReactNode {
  const text = useText()
  const words = useWordsOfValues()
  const languages = useLanguagesInWords()
  const { interpreter } = props
  const { interpreterCode: code, interpreterName: name } = interpreter
  const items = shown.flatMap((field) => {
    const { value } = interpreter[field]
    const id = fieldLabel(field)
    return value === undefined || id === undefined
      ? []
      : [{ term: text(id), value: words(field, interpreterListed.fields[field].kind, value) }]
  })
  return (
    <div className="stack stack-tight">
      <p className="row case-tags">
        <strong>{[code.value, name.value].filter((each) => each !== undefined).join(' · ')}</strong>
        <Tag>{languages(interpreter.interpreterLanguages.value)}</Tag>
        {interpreter.stillInterprets.value === 'no' && (
          <Tag tone="needs">{text('interpreter.ended')}</Tag>
        )}
      </p>
      {items.length > 0 && <DefinitionList columns={2} items={items} />}
    </div>
  )
}
