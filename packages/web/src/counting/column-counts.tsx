import type { ColumnCount } from '@cobijo/domain/counting/contribution/cut-to-study'
import type { Study } from '@cobijo/domain/counting/study/study'
import type { ReactNode } from 'react'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { Section } from '../ui/page/page.tsx'
import { variableInWords } from './variable-words.ts'

/** A column of fifty countries is not read value by value. */
const mostValues = 12

/** How many rows say each value, what is missing, and what stays because the study has no code for it. */
export function ColumnCounts(props: { columns: readonly ColumnCount[]; study: Study }): ReactNode {
  return (
    <div className="counting-columns">
      {props.columns.map((column, at) => (
        <OneColumn
          key={column.name}
          column={column}
          variable={props.study.columns[at]?.variable ?? column.name}
        />
      ))}
    </div>
  )
}

function OneColumn(props: { column: ColumnCount; variable: string }): ReactNode {
  const text = useText()
  const { column, variable } = props
  const words = variableInWords(variable)
  const wordOf = useCodeWord()
  const rest = column.values.length - mostValues
  return (
    <Section title={words === undefined ? column.name : text(words.label)}>
      <p className="field-description">
        {text(column.from === 'facts' ? 'counting.from.facts' : 'counting.from.statistics')}
      </p>
      <ul className="plain-list">
        {column.values.slice(0, mostValues).map(({ value, rows }) => (
          <li key={value}>
            {text('counting.value', { word: wordOf(variable, value), count: rows })}
          </li>
        ))}
        {rest > 0 && <li>{text('counting.values.more', { count: rest })}</li>}
        {column.missing > 0 && <li>{text('counting.missing', { count: column.missing })}</li>}
        {column.outsideCodes > 0 && (
          <li>{text('counting.outside-codes', { count: column.outsideCodes })}</li>
        )}
      </ul>
    </Section>
  )
}

/** What leaves is the code: it stands beside its word. */
function useCodeWord(): (variable: string, code: string) => string {
  const text = useText()
  return (variable, code) => {
    const field = variableInWords(variable)?.field
    const word = field === undefined ? undefined : choiceWord(field, code)
    return word === undefined ? code : text('counting.value.coded', { word: text(word), code })
  }
}
