import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { LegalDemandHere } from '../testing/legal-demand-here.ts'
import { completeLegalDemand } from './complete-legal-demand.ts'

test('what was learned later is said in the same stream, and what was said before stays', () => {
  const here = new LegalDemandHere({ demandPaper: '' })
  expect(here.does(completeLegalDemand, { demandPaper: 'X-13' })).toBeUndefined()
  expect(here.demand.said.demandPaper.value).toBe('X-13')
  expect(here.demand.said.demandFrom.value).toBe('An invented office')
})

test('what two people learned at once to be demanded is joined', () => {
  const here = new LegalDemandHere()
  const before = [...here.story.entries]
  here.does(completeLegalDemand, { demandedParts: ['identity'] }, before)
  here.does(completeLegalDemand, { demandedParts: ['health'] }, before)
  expect(here.demand.said.demandedParts.value?.toSorted()).toEqual(['health', 'identity'])
})

test('nothing is added to a demand that is not here, and nothing is nothing', () => {
  expect(completeLegalDemand(undefined, { demand: 'x', ...by(asha) })).toMatchObject({
    code: 'not-found',
  })
  expect(new LegalDemandHere().does(completeLegalDemand, {})).toMatchObject({
    code: 'nothing-said',
  })
})
