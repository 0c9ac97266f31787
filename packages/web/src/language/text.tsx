import { useCallback, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MessageId } from './es.ts'

export type TextValue = string | number | Date | null | undefined
export type TextValues = Record<string, TextValue>

/** A sentence of the catalogue as a string: `const text = useText(); text('ui.close')`. */
export function useText(): (id: MessageId, values?: TextValues) => string {
  const intl = useIntl()
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl])
}

/** A sentence of the catalogue as an element; values may be elements too. */
export function Text(props: {
  id: MessageId
  values?: Record<string, TextValue | ReactNode>
}): ReactNode {
  return <FormattedMessage id={props.id} {...(props.values ? { values: props.values } : {})} />
}
