import { expect, test } from 'vitest'
import { consentGiven } from '../consent/consent-given.ts'
import { reportDecisionRecorded } from '../justice/report-decision-recorded.ts'
import { noteRecorded } from '../case/note-recorded.ts'
import { serviceDelivered } from '../service/service-delivered.ts'
import { erasureOrdered } from '../erasure/erasure-ordered.ts'
import { grantIssued } from '../grant/grant-issued.ts'
import { entryTypes } from '../registry.ts'
import { caseCompartments } from './compartment.ts'
import { defineEntryType, sealedIn } from './entry-type.ts'
import { flag } from './value-kind.ts'
import { filledCompartments } from './filled-compartments.ts'

test('an entry of a case has a part wherever its type may say something', () => {
  expect([...filledCompartments(noteRecorded)].sort()).toEqual(
    ['account', 'care', 'child', 'health', 'placement', 'protection', 'psychosocial'].sort(),
  )
  expect(filledCompartments(consentGiven)).toContain('protection')
  expect(filledCompartments(serviceDelivered)).toEqual(
    expect.arrayContaining(['protection', 'health', 'psychosocial', 'placement', 'statistics']),
  )
})

test('justice is in no other entry’s look: its stream has that part alone', () => {
  expect(filledCompartments(reportDecisionRecorded)).toEqual(['justice'])
})

test('nor does a grant show whether she agreed or why it went without her', () => {
  expect(filledCompartments(grantIssued)).toEqual(['care', 'account'])
})

test('entries of gatherings look alike, whatever they are and whatever they say', () => {
  const ofGatherings = entryTypes.filter(({ family }) => family === 'gathering')
  expect(ofGatherings.length).toBeGreaterThan(4)
  const looks = ofGatherings.map((each) => [...filledCompartments(each)].sort().join(' '))
  expect([...new Set(looks)].filter((look) => look !== 'oversight')).toEqual([
    [...caseCompartments].sort().join(' '),
  ])
})

test('what only officers read of a gathering is mixed with nothing', () => {
  const mixed = () =>
    defineEntryType({
      type: 'invented',
      family: 'gathering',
      version: 1,
      weight: 'observation',
      fields: { one: sealedIn('oversight', flag), other: sealedIn('care', flag) },
      facts: () => ({ family: 'gathering' }),
    })
  expect(mixed).toThrow('oversight-mixed')
})

test('what is about neither has the parts that it says something in', () => {
  expect(filledCompartments(erasureOrdered)).toEqual([])
})
