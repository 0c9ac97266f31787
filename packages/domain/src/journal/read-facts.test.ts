import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { families } from './facts.ts'
import type { Facts } from './facts.ts'
import { readFacts } from './read-facts.ts'

const id = 'a0000000-0000-4000-8000-000000000001'
const whole: readonly Facts[] = [
  { family: 'case' },
  { family: 'case', state: 'closed', ageGroup: 'child', urgency: 'urgent', remindAt: 5 },
  { family: 'referral', state: 'waiting', urgency: 'immediate', remindAt: 5 },
  { family: 'grant', state: 'open', stream: id, feed: id, from: 1, until: 2 } as Facts,
  { family: 'organisation', statement: { says: 'profile-set' } },
  { family: 'network', statement: {} },
  { family: 'release', state: 'open', checksum: 'ab'.repeat(32) },
  { family: 'work', erases: { stream: id, entries: ['cd'.repeat(32)] } } as unknown as Facts,
]

test.each(whole)('facts of $family are read as they are', (facts) => {
  expect(readFacts(facts)).toEqual(facts)
})

describe('of what another device made up', () => {
  test('nothing is taken but what is declared', () => {
    fc.assert(
      fc.property(fc.constantFrom(...families), fc.object({ maxDepth: 3 }), (family, made) => {
        const read = readFacts({ ...made, family })
        if (read === undefined) return
        for (const [name, value] of Object.entries(read))
          if (name !== 'statement' && name !== 'erases')
            expect(['string', 'number']).toContain(typeof value)
      }),
    )
  })

  test('a word that is none is left out of a case', () => {
    const state = { toString: 'open' }
    expect(readFacts({ family: 'case', state, urgency: 'urgent' })).toEqual({
      family: 'case',
      urgency: 'urgent',
    })
  })

  test('a grant whose end cannot be read is not endless', () => {
    const open = { family: 'grant', state: 'open', stream: id, feed: id, from: 1 }
    for (const until of ['soon', {}, null, Number.NaN, 1e20])
      expect(readFacts({ ...open, until })).toBeUndefined()
  })

  test('what is needed and missing, inherited or of another family makes it none', () => {
    expect(readFacts({ family: 'referral', state: 'waiting' })).toBeUndefined()
    expect(readFacts({ family: 'constructor' })).toBeUndefined()
    expect(readFacts(Object.create({ family: 'case' }))).toBeUndefined()
    for (const held of [null, undefined, 7, 'case', ['case']])
      expect(readFacts(held)).toBeUndefined()
  })
})
