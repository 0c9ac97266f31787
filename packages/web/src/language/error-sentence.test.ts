import { expect, test } from 'vitest'
import { lawBehind } from './error-sentence.ts'

test('of where a refusal comes from only the law is shown', () => {
  const law = (source?: string) => lawBehind({ code: 'other', source })
  expect(law('BR-41, LGPDPPSO arts. 15, 16')).toBe('LGPDPPSO arts. 15, 16')
  expect(law('domain §6.1, BR-03, LGT art. 3-X')).toBe('LGT art. 3-X')
  expect(law('Ley de Migración, art. 99')).toBe('Ley de Migración, art. 99')
  for (const own of ['BR-41', 'W11', 'domain §6.1, BR-03', undefined])
    expect(law(own)).toBeUndefined()
})
