import { expect, test } from 'vitest'
import { refused } from '../journal/refusal.ts'
import { citeRule } from './cite-rule.ts'

const country = { legalGrounds: [], closurePhrases: [], ruleSources: { 'BR-41': 'Act, s. 15' } }

test('a refusal by a rule says which law of the country stands behind it', () => {
  expect(
    citeRule(refused('witness-missing', { field: 'witnessCode', source: 'BR-41' }), country),
  ).toEqual(refused('witness-missing', { field: 'witnessCode', source: 'BR-41, Act, s. 15' }))
})

test('where the country names no law, or the refusal no rule, it stays as it is', () => {
  for (const refusal of [
    refused('consent-missing', { source: 'BR-39' }),
    refused('limits-not-read', { source: 'W11' }),
    refused('field-unknown', { field: 'name' }),
  ])
    expect(citeRule(refusal, country)).toEqual(refusal)
  const silent = { legalGrounds: [], closurePhrases: [] }
  const refusal = refused('witness-missing', { source: 'BR-41' })
  expect(citeRule(refusal, silent)).toEqual(refusal)
})
