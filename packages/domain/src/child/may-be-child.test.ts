import { expect, test } from 'vitest'
import { childNoticeGiven } from '../clock/notice/child-notice-given.ts'
import { emptyCaseFile, foldCase } from '../case/case-file.ts'
import { isChildsCase } from './child-work.ts'
import { mayBeChild } from './may-be-child.ts'

test('BR-03: a doubt and an age that nobody said protect as a child’s does; only an adult is none', () => {
  expect(
    [undefined, 'age-in-doubt', 'child', 'adult'].map((age) => mayBeChild(age as never)),
  ).toEqual([true, true, true, false])
})

test('of whom no registration lies here the notice is open, her work as a child is shown and her risk is high at least', () => {
  const unsaid = foldCase([])
  expect(unsaid).toEqual(emptyCaseFile)
  expect(childNoticeGiven(unsaid)).toMatchObject({ state: 'open' })
  expect(isChildsCase(unsaid)).toBe(true)
  expect(unsaid.risk.atLeastHighFor).toEqual(['child'])
})
