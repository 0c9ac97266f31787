import { expect, test } from 'vitest'
import { groupsThatMay } from '../../testing/access.ts'

test('only whoever reads the determination says what became of it', () => {
  expect(groupsThatMay('follow-up-determination')).toEqual(['child-protection'])
})
