import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '@cobijo/statistics/refusal'
import { newLedger, type PrivacyLedger, readLedger, spend, spentOf } from './privacy-ledger.ts'

const release = (epsilon: number, delta: number) => ({
  epsilon,
  delta,
  on: '2026-11-22',
  source: 'a1',
})

function after(ledger: PrivacyLedger, epsilon: number, delta: number): PrivacyLedger {
  const next = spend(ledger, release(epsilon, delta))
  if (isRefusal(next)) throw new Error(next.code)
  return next
}

test('releases add up to the last of the budget, and the next is refused', () => {
  let ledger = newLedger({ epsilon: 1, delta: 1e-5 })
  for (let turn = 0; turn < 10; turn++) ledger = after(ledger, 0.1, 1e-6)
  expect(spentOf(ledger).epsilon).toBeCloseTo(1, 12)
  expect(spend(ledger, release(0.01, 0))).toMatchObject({ code: 'budget-spent', field: 'epsilon' })
  expect(spend(ledger, release(0, 1e-7))).toMatchObject({ code: 'budget-spent', field: 'delta' })
})

test('whatever is asked for, what is entered never exceeds the budget', () => {
  const asked = fc.array(
    fc.tuple(
      fc.double({ min: 0, max: 3, noNaN: true }),
      fc.double({ min: 0, max: 1e-5, noNaN: true }),
    ),
  )
  fc.assert(
    fc.property(asked, (costs) => {
      let ledger = newLedger({ epsilon: 4, delta: 2e-5 })
      for (const [epsilon, delta] of costs) {
        const next = spend(ledger, release(epsilon, delta))
        if (!isRefusal(next)) ledger = next
      }
      expect(spentOf(ledger).epsilon).toBeLessThanOrEqual(4.000001)
      expect(spentOf(ledger).delta).toBeLessThanOrEqual(2.000001e-5)
    }),
  )
})

test('a ledger is read as it was written; what is no ledger is refused, never taken for an empty one', () => {
  const ledger = after(newLedger({ epsilon: 1, delta: 1e-5 }), 0.5, 1e-6)
  expect(readLedger(JSON.parse(JSON.stringify(ledger)))).toEqual(ledger)
  const broken = [
    null,
    [],
    {},
    { ...ledger, format: 'other' },
    { ...ledger, entries: undefined },
    { ...ledger, budget: { epsilon: -1, delta: 0 } },
    { ...ledger, entries: [{ epsilon: '1', delta: 0, on: '', source: '' }] },
  ]
  for (const json of broken) expect(readLedger(json)).toMatchObject({ code: 'ledger-not-valid' })
})
