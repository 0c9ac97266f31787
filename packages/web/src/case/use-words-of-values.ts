import type { ValueKind } from '@cobijo/domain/journal/value-kind'
import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { codedOptions, codedWord } from '../forms/fields/coded-questions.ts'
import { codeInWords, codeLists } from '../forms/fields/code-lists.ts'
import { dateFrom } from '../forms/fields/date-from-kind.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { writeTypedDate } from '../ui/field/typed-date.ts'

/** Says what a declared field holds, in the words of the screen; `undefined` reads as taken back. */
export function useWordsOfValues(): (
  name: string,
  kind: ValueKind<unknown>,
  value: unknown,
) => string {
  const text = useText()
  const moment = useMoment()
  const { locale } = useIntl()
  return useCallback(
    (name, kind, value) => {
      const say = (each: string, held: ValueKind<unknown>, item: unknown): string => {
        if (item === undefined || item === null) return text('case.taken-back')
        if (held.name === 'list') {
          const items = Array.isArray(item) ? item : []
          // A dose or an hour may hold a comma of its own: where one medicine ends must still be seen.
          const between = held.item?.name === 'record' ? '; ' : ', '
          return items.map((one) => say(each, held.item ?? held, one)).join(between)
        }
        // In the order in which it is asked for: what is kept is sorted by names that nobody sees.
        if (held.name === 'record') {
          const parts = item as Readonly<Record<string, unknown>>
          return Object.entries(held.shape ?? {})
            .filter(([part]) => parts[part] !== undefined)
            .map(([part, shape]) => say(`${each}.${part}`, shape, parts[part]))
            .filter((words) => words !== '')
            .join(' · ')
        }
        if (held.name === 'answers-by-code')
          return Object.entries(item as Record<string, string>)
            .map(([code, given]) => {
              const answer = choiceWord('answer', given)
              return `${codedWord(each, code, locale)}: ${answer === undefined ? given : text(answer).toLocaleLowerCase()}`
            })
            .join(' · ')
        if (held.name === 'by-code')
          return Object.entries(item as Record<string, unknown>)
            .map(([code, given]) => {
              const word = choiceWord(held.vocabulary ?? '', code)
              const inWords = say(each, held.item ?? held, given)
              return `${word === undefined ? code : text(word)}: ${inWords}`
            })
            .join(' · ')
        if (held.name === 'text-map')
          return Object.entries(item as Record<string, string>)
            .map(([code, said]) => `${codedWord(each, code, locale)}: ${said}`)
            .join(' · ')
        if (typeof item === 'boolean') return text(item ? 'fields.answer.yes' : 'fields.answer.no')
        if (held.name === 'instant' && typeof item === 'number') return moment(new Date(item))
        const words = String(item)
        if (held.name === 'calendar-date') {
          const date = dateFrom(words)
          return date === undefined ? words : writeTypedDate(date, locale)
        }
        if (codedOptions[each] !== undefined) return codedWord(each, words, locale)
        const list = codeLists[each]
        if (list !== undefined) return codeInWords(list.kind, words, locale)
        const word = held.values === undefined ? undefined : choiceWord(each, words)
        return word === undefined ? words : text(word)
      }
      return say(name, kind, value)
    },
    [text, moment, locale],
  )
}
