import type { AgreementView } from '@cobijo/contract/device/directory/agreements'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import { useIntl } from 'react-intl'
import { partInWords } from '../language/parts-in-words.ts'
import { useText } from '../language/text.tsx'

/** A day of an agreement: "22 nov 2026". */
export function useDayInWords(): (day: string) => string {
  const intl = useIntl()
  return (day) =>
    intl.formatDate(`${day}T12:00:00`, { day: 'numeric', month: 'short', year: 'numeric' })
}

export function usePartsInWords(): (parts: readonly CaseCompartment[]) => string {
  const text = useText()
  return (parts) =>
    parts
      .map((part) => text(partInWords[part]))
      .join(', ')
      .toLocaleLowerCase()
}

/** The other parties by name. */
export function useOthersNamed(): (view: Pick<AgreementView, 'parties'>) => string {
  const text = useText()
  return ({ parties }) =>
    parties
      .filter(({ mine }) => !mine)
      .map(({ name }) => name ?? text('agreement.unnamed'))
      .join(', ')
}
