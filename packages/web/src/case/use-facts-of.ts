import type { Field } from '@cobijo/domain/journal/entry-type'
import { fieldLabel } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import type { Definition } from '../ui/show/definition-list.tsx'
import { useWordsOfValues } from './use-words-of-values.ts'

/** What was said of declared fields, in their order and in words; what nobody said is left out. */
export function useFactsOf(
  declared: Readonly<Record<string, Field>>,
  said: Readonly<Record<string, unknown>>,
): readonly Definition[] {
  const text = useText()
  const words = useWordsOfValues()
  return Object.entries(declared).flatMap(([name, { kind }]) => {
    const id = fieldLabel(name)
    return said[name] === undefined || id === undefined
      ? []
      : [{ term: text(id), value: words(name, kind, said[name]) }]
  })
}
