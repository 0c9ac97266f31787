import type { MemberId, StreamId } from '@cobijo/domain/journal/identifier'
import { expect, test } from 'vitest'
import { cameTo, wayBack } from './caseload-plan.ts'
import type { CaseloadPlan, Move } from './caseload-plan.ts'

const move = (stream: string, to: string, state: Move['state']): Move => ({
  case: stream as StreamId,
  from: 'rosa' as MemberId,
  to: to as MemberId,
  state,
})
const plan: CaseloadPlan = {
  words: 'on leave',
  moves: [
    move('a', 'inés', 'moved'),
    move('b', 'inés', 'moved'),
    move('c', 'luz', 'elsewhere'),
    move('d', 'luz', 'waits'),
  ],
}

test('what moved goes back to whoever had it, and nothing else', () => {
  expect(wayBack(plan).moves).toEqual(
    ['a', 'b'].map((stream) => ({ case: stream, from: 'inés', to: 'rosa', state: 'waits' })),
  )
  expect([...cameTo(plan)]).toEqual([['inés', 2]])
})
