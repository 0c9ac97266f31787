import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { entryOf } from '../testing/outcome.ts'
import { beginGroupIntake } from './begin-group-intake.ts'
import { groupIntakeBegun } from './group-intake-begun.ts'

test('W3: a sheet begins with nothing said, and whoever begins it is responsible', () => {
  const { content } = entryOf(beginGroupIntake(by(asha)), groupIntakeBegun)
  expect(content).toEqual({ responsible: asha.member })
})

test('neither place nor name nor how many is a fact', () => {
  const said = { ...by(asha), name: 'Sheet', place: 'Farm', expected: 60 }
  const { content } = entryOf(beginGroupIntake(said), groupIntakeBegun)
  expect(groupIntakeBegun.facts(content)).toEqual({
    family: 'gathering',
    state: 'open',
    responsible: asha.member,
  })
})
