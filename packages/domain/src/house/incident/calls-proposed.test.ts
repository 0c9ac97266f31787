import { expect, test } from 'vitest'
import { firstNight, hour } from '../../testing/story.ts'
import { callsProposed } from './calls-proposed.ts'

const rules = [
  { code: 'office', kinds: ['missing', 'fire'], within: 'office-hours' },
  { code: 'protection', kinds: ['missing'], ofChild: true, within: 'nobody-set-it' },
  { code: 'emergency', kinds: ['fire'] },
] as const
const settings = { 'office-hours': 2 }

const proposed = (
  kind: 'missing' | 'fire' | 'threat',
  ages: readonly ('adult' | 'child' | 'age-in-doubt' | undefined)[],
) =>
  callsProposed(rules, { kind, at: firstNight, now: firstNight + hour, ages }, settings).map(
    ({ rule, by }) => [rule.code, by],
  )

test('W19: who is told of what by when is the country’s, the most urgent first', () => {
  expect(proposed('fire', [])).toEqual([
    ['emergency', undefined],
    ['office', firstNight + 2 * hour],
  ])
  expect(proposed('threat', ['child'])).toEqual([])
  const late = { kind: 'missing', at: firstNight, now: firstNight + 2 * hour, ages: [] } as const
  expect(callsProposed(rules, late, settings)).toMatchObject([{ by: undefined }])
  expect(
    callsProposed(
      rules,
      { kind: undefined, at: firstNight, now: firstNight, ages: ['child'] },
      settings,
    ),
  ).toEqual([])
})

test('what is told of a child is told also where her age is in doubt or was never said, and of no adult', () => {
  for (const age of ['child', 'age-in-doubt', undefined] as const)
    expect(proposed('missing', ['adult', age])).toEqual([
      ['protection', undefined],
      ['office', firstNight + 2 * hour],
    ])
  expect(proposed('missing', ['adult'])).toEqual([['office', firstNight + 2 * hour]])
  expect(proposed('missing', [])).toEqual([['office', firstNight + 2 * hour]])
})
