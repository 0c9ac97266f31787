import { describe, expect, test } from 'vitest'
import { nextRung, refusalOf } from './rung.ts'
import type { Rung } from './rung.ts'

const done: Rung = { code: 'relation-proved', state: 'done' }
const open: Rung = { code: 'both-agree', state: 'open', field: 'agrees', rule: 'BR-33' }
const blocked: Rung = { code: 'danger-found', state: 'blocked', rule: 'BR-34' }

describe('a ladder', () => {
  test('whose rungs are all done refuses nothing and asks for nothing', () => {
    expect(refusalOf([done, done])).toBeUndefined()
    expect(nextRung([done, done])).toBeUndefined()
  })

  test('with an open rung names it, its field and its rule', () => {
    expect(refusalOf([done, open])).toMatchObject({
      kind: 'refused',
      code: 'both-agree',
      field: 'agrees',
      source: 'BR-33',
    })
    expect(nextRung([done, open])).toBe(open)
  })

  test('that a rule blocks says so before it asks for what is still open, and asks for nothing', () => {
    expect(refusalOf([open, blocked])).toMatchObject({ code: 'danger-found', source: 'BR-34' })
    expect(nextRung([open, blocked])).toBeUndefined()
  })
})
