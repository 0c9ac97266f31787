import { expect, test } from 'vitest'
import { consentGiven } from '../consent/consent-given.ts'
import { reportDecisionRecorded } from '../justice/report-decision-recorded.ts'
import { noteRecorded } from '../case/note-recorded.ts'
import { serviceDelivered } from '../service/service-delivered.ts'
import { erasureOrdered } from '../erasure/erasure-ordered.ts'
import { grantIssued } from '../grant/grant-issued.ts'
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

test('what is about neither has the parts that it says something in', () => {
  expect(filledCompartments(erasureOrdered)).toEqual([])
})
