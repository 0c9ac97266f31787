import type { OperationState } from '@cobijo/domain/operation/operation-ladder'
import type { Operation } from '@cobijo/domain/operation/operation'
import type { OperationTotals } from '@cobijo/domain/operation/operation-totals'
import { useIntl } from 'react-intl'
import { codedWord } from '../forms/fields/coded-questions.ts'
import type { MessageId } from '../language/es.ts'
import { useText } from '../language/text.tsx'
import type { OperationFormName } from './operation-forms.tsx'

/** What is called missing: children first. */
export const operationRungs = {
  'children-placed': 'joint-operation.rung.children-placed',
  'visits-complete': 'joint-operation.rung.visits-complete',
  'operation-lead': 'joint-operation.rung.operation-lead',
  'operation-agencies': 'joint-operation.rung.operation-agencies',
  'operation-dates': 'joint-operation.rung.operation-dates',
  'operation-basis': 'joint-operation.rung.operation-basis',
  'everybody-screened': 'joint-operation.rung.everybody-screened',
  'sheets-ended': 'joint-operation.rung.sheets-ended',
  'numbers-kept': 'joint-operation.rung.numbers-kept',
} as const satisfies Readonly<Record<string, MessageId>>

export const operationStates = {
  'under-way': 'joint-operation.state.under-way',
  ended: 'joint-operation.state.ended',
  'ended-incomplete': 'joint-operation.state.ended-incomplete',
} as const satisfies Readonly<Record<OperationState, MessageId>>

/** The numbers in their order; each under its own definition, and none of them a sum. */
export const totalsInOrder = [
  'found',
  'children',
  'ageInDoubt',
  'screened',
  'presumed',
  'identified',
] as const satisfies readonly (keyof OperationTotals)[]

/** How one is called: its known name, its own words, or both. */
export function useOperationName(): (operation: Operation | undefined) => string {
  const text = useText()
  const { locale } = useIntl()
  return (operation) => {
    const code = operation?.said.operationCode.value
    const names = [
      code === undefined ? undefined : codedWord('operationCode', code, locale),
      operation?.said.operationTitle.value,
    ].filter((each) => each !== undefined)
    return names.length === 0 ? text('joint-operation.unnamed') : names.join(' ')
  }
}

/** Which form says what a rung asks for. */
export const operationFormOf = {
  'operation-lead': 'datos',
  'operation-agencies': 'quienes',
  'operation-dates': 'datos',
  'operation-basis': 'datos',
} as const satisfies Readonly<Record<string, OperationFormName>>
