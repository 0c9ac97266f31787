import { operationRecorded } from '@cobijo/domain/operation/operation-recorded'
import type { Operation } from '@cobijo/domain/operation/operation'
import type { OperationTotals as Totals } from '@cobijo/domain/operation/operation-totals'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useWordsOfValues } from '../case/use-words-of-values.ts'
import { choiceWord, fieldLabel } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { totalsInOrder } from './operation-words.ts'

const elsewhere: readonly string[] = ['operationVisits', 'operationSheets', 'responsible']

/** All that was noted, in the order in which it is asked; where two people said otherwise at once, both. */
export function OperationFacts(props: { operation: Operation; columns: 1 | 2 }): ReactNode {
  const text = useText()
  const { operation } = props
  const words = useWordsOfValues()
  const names = Object.keys(operationRecorded.fields) as (keyof Operation['said'])[]
  const items = names.flatMap((name) => {
    const label = fieldLabel(name)
    const { value, current, disputed } = operation.said[name]
    if (elsewhere.includes(name) || label === undefined || value === undefined) return []
    const { kind } = operationRecorded.fields[name]
    const said = disputed
      ? text('verification.said.twice', {
          values: [...new Set(current.map((each) => words(name, kind, each.value)))].join(' / '),
        })
      : words(name, kind, value)
    return [{ term: text(label), value: said }]
  })
  return items.length === 0 ? null : <DefinitionList columns={props.columns} items={items} />
}

/** Each number under its own definition. There is no sum of any two of them, here or anywhere (BR-49). */
export function OperationTotals(props: { totals: Totals; columns: 1 | 2 }): ReactNode {
  const text = useText()
  const intl = useIntl()
  const { totals } = props
  return (
    <>
      <DefinitionList
        columns={props.columns}
        items={totalsInOrder.map((name) => ({
          term: text(choiceWord('sheetCounts', name) ?? 'joint-operation.totals'),
          value: intl.formatNumber(totals[name].people),
        }))}
      />
      {totals.unknownSheets > 0 && (
        <p>{text('joint-operation.totals.unknown', { count: totals.unknownSheets })}</p>
      )}
    </>
  )
}
