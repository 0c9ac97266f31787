import { expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { LegalDemandHere } from '../testing/legal-demand-here.ts'
import { answerLegalDemand } from './answer-legal-demand.ts'
import { completeLegalDemand } from './complete-legal-demand.ts'
import { foldLegalDemand } from './legal-demand.ts'

test('the same for any order of arrival', () => {
  const here = new LegalDemandHere()
  here.does(completeLegalDemand, { demandTaken: 'a folder' })
  here.does(answerLegalDemand, { demandOutcome: 'taken' } as never)
  const { demand } = here
  expect(foldLegalDemand(here.story.entries.toReversed())).toEqual(demand)
})

test('BR-22: to whoever holds no key to justice it is nothing, and to a case it says nothing', () => {
  const here = new LegalDemandHere()
  const sealed = here.story.entries.map((entry) => ({ ...entry, content: {}, sealedParts: 1 }))
  expect(foldLegalDemand(sealed)).toBeUndefined()
  const {
    timeline: _t,
    heads: _h,
    stream: _s,
    standing: _st,
    ...file
  } = foldCase(here.story.entries)
  const { timeline: _t2, heads: _h2, stream: _s2, standing: _st2, ...empty } = foldCase([])
  expect(file).toEqual(empty)
})
