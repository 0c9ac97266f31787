import type { CaseFile } from '@cobijo/domain/case/case-file'
import { dayOf } from '@cobijo/domain/deadline/day-of'
import { completedYears } from '@cobijo/domain/registration/age-band'
import { choiceWord } from '../forms/fields/field-words.ts'
import { homeCountry } from '../home-country.ts'
import type { MessageId } from '../language/es.ts'
import { useText } from '../language/text.tsx'

/** "Niña, niño o adolescente · 15 años": her age group, with her years where her identity may be read and nobody disputes them. */
export function useAgeInWords(): (file: CaseFile, doubt?: MessageId) => string | undefined {
  const text = useText()
  return (file, doubt) => {
    const group = file.ageGroup.value
    if (group === undefined) return undefined
    const id =
      group === 'age-in-doubt' && doubt !== undefined ? doubt : choiceWord('ageGroup', group)
    const years = yearsOf(file)
    return [
      id === undefined ? group : text(id),
      years && text(years.isExact ? 'case.years' : 'case.years-about', { years: years.count }),
    ]
      .filter((part) => part !== undefined)
      .join(' · ')
  }
}

function yearsOf({
  registers: { bornOn, approximateAge },
}: CaseFile): { readonly count: number; readonly isExact: boolean } | undefined {
  if (bornOn?.disputed === true) return undefined
  if (bornOn?.value !== undefined) {
    const count = completedYears(bornOn.value, dayOf(Date.now(), homeCountry.clocks))
    // Of a year or a month alone nobody knows whether her birthday has come.
    return count === undefined ? undefined : { count, isExact: bornOn.value.length === 10 }
  }
  if (approximateAge?.value === undefined || approximateAge.disputed) return undefined
  return { count: approximateAge.value, isExact: false }
}
