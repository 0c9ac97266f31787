import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { MessageId } from './es.ts'

export type TextValue = string | number | Date | null | undefined
export type TextValues = Record<string, TextValue>

/** A sentence of the catalogue as a string: `const text = useText(); text('ui.close')`. */
export function useText(): (id: MessageId, values?: TextValues) => string {
  const intl = useIntl()
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl])
}
