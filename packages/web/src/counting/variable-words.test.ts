import { countedVariables } from '@cobijo/domain/counting/study/counted-variables'
import { expect, test } from 'vitest'
import { choiceWord } from '../forms/fields/field-words.ts'
import { variableInWords } from './variable-words.ts'

test('every variable that a study may ask for has its words, and so has each code of the domain’s, bands apart', () => {
  const without = countedVariables.flatMap(({ name, codes = [] }) => {
    const words = variableInWords(name)
    if (words === undefined) return [name]
    const { field } = words
    if (field === undefined) return []
    return codes
      .filter((code) => choiceWord(field, code) === undefined)
      .map((code) => `${name} ${code}`)
  })
  expect(without).toEqual([])
})
