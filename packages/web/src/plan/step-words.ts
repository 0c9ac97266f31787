import { useIntl } from 'react-intl'
import { dateFrom } from '../forms/fields/date-from-kind.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { writeTypedDate } from '../ui/field/typed-date.ts'

export interface Step {
  readonly what?: string
  readonly who?: string
  readonly by?: string
}

/** "Llevarla al registro civil · Nosotros · 3/12/2026". `toHer`: on her own paper she is spoken to. */
export function useStepWords(toHer = false): (step: Step) => string {
  const text = useText()
  const { locale } = useIntl()
  return ({ what, who, by }) => {
    const word =
      toHer && who === 'person' ? 'plan.copy.you' : choiceWord('planSteps.who', who ?? '')
    const day = by === undefined ? undefined : dateFrom(by)
    return [
      what,
      word === undefined ? undefined : text(word),
      day === undefined ? undefined : writeTypedDate(day, locale),
    ]
      .filter((part) => part !== undefined)
      .join(' · ')
  }
}
