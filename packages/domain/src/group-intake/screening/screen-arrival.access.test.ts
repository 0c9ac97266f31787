import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('whoever decides about cases says what came of a screening, of a sheet of her own organisation', () => {
  expect(groupsThatMay('screen-arrival').sort()).toEqual(
    ['casework', 'child-protection', 'protection'].sort(),
  )
  expect(answerTo(['shift'], 'screen-arrival')).toBe('not-permitted')
  expect(answerTo(['casework'], 'screen-arrival', { relation: 'granted' })).toBe('not-found')
})
