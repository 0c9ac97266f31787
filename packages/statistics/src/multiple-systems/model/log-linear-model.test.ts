import { expect, test } from 'vitest'
import { allModels, generatorsOf, modelOf, nameOf } from './log-linear-model.ts'

test.each([
  [3, 2, 8],
  [4, 3, 113],
  [5, 4, 6893],
  [5, 2, 1024],
  [6, 2, 32_768],
])(
  '%i lists, terms of at most %i lists: %i models short of the saturated one',
  (lists, order, many) => {
    const models = allModels(lists, order)
    expect(models).toHaveLength(many)
    expect(new Set(models.map(nameOf)).size).toBe(many)
    const hierarchical = models.every(({ terms }) =>
      terms.every((term) => {
        for (let part = (term - 1) & term; part > 0; part = (part - 1) & term) {
          if (!terms.includes(part)) return false
        }
        return true
      }),
    )
    expect(hierarchical).toBe(true)
  },
)

test('a model is named by its maximal terms, larger ones first, then by list', () => {
  expect(nameOf(modelOf(5, [0b111, 0b10010, 0b1100]))).toBe('[123,25,34]')
  expect(nameOf(modelOf(5, []))).toBe('[1,2,3,4,5]')
  expect(nameOf(modelOf(11, [0b10000000001]))).toBe('[1.11,2,3,4,5,6,7,8,9,10]')
  expect(generatorsOf(modelOf(3, [0b11, 0b110]))).toEqual([0b11, 0b110])
})
