import { expect, test } from 'vitest'
import { goals } from './goals.ts'
import { standingOf, tableOfGoals } from './goal-table.ts'

const goal = { number: 3, asks: 'nothing is lost', lacks: '' }
const told = (isMet: boolean) => ({ goal: 3, measured: '0 lost', isMet })

test('a goal is met where something was measured, all of it suffices and nothing lacks', () => {
  expect(standingOf(goal, [])).toBe('not measured')
  expect(standingOf(goal, [{ ...told(true), goal: 4 }])).toBe('not measured')
  expect(standingOf(goal, [told(true), told(true)])).toBe('met')
  expect(standingOf(goal, [told(true), told(false)])).toBe('not met')
  expect(standingOf({ ...goal, lacks: 'half of it' }, [told(true)])).toBe('not met')
})

test('the table says of each goal how it stands, and counts them', () => {
  expect(
    tableOfGoals([goal, { number: 4, asks: 'more', lacks: 'not built' }], [told(false)]),
  ).toEqual([
    ' 3  not met       nothing is lost',
    '                  measured: 0 lost',
    ' 4  not measured  more',
    '                  lacks: not built',
    '0 met, 1 not met, 1 not measured',
  ])
})

test('the goals are twenty-five, numbered in order', () => {
  expect(goals.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, at) => at + 1))
})
