import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { LegalDemandHere } from '../testing/legal-demand-here.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { recordLegalDemandNotice } from './record-legal-demand-notice.ts'

test('W14: that she was told is read by the legal group alone, as the demand is', () => {
  const here = new LegalDemandHere()
  const outcome = recordLegalDemandNotice(here.demand, {
    demand: here.demand.stream,
    noticeTo: 'person',
    noticeState: 'told',
    noticeWords: 'x',
    ...by(asha),
  })
  expect(Object.keys(partsOf(decidedIn(outcome).entries[0] as never))).toEqual(['justice'])
})

test('of a demand that is not here nobody is told', () => {
  const said = { demand: 'x', noticeTo: 'person', noticeState: 'told' } as const
  expect(recordLegalDemandNotice(undefined, { ...said, ...by(asha) })).toMatchObject({
    code: 'not-found',
  })
})
