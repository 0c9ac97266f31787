import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MemberId } from '../journal/identifier.ts'
import { isRefusal, refused } from '../journal/refusal.ts'
import { complaintSubjects, whoMayRead } from './who-may-read.ts'

const head = { id: 'head' as MemberId, isOutside: false, leads: true }
const nurse = { id: 'nurse' as MemberId, isOutside: false, leads: false }
const partner = { id: 'partner' as MemberId, isOutside: true, leads: true }
const everybody = [head, nurse, partner]
const nobody = { named: [], kept: [] }

test('who is named reads nothing, and nobody of the house who leads others does; not said, nobody of the house', () => {
  expect(whoMayRead(everybody, { subject: 'focal-person', named: [nurse.id], kept: [] })).toEqual([
    partner,
  ])
  expect(whoMayRead(everybody, { subject: 'staff', ...nobody })).toEqual([nurse, partner])
  expect(whoMayRead(everybody, { subject: 'not-said', ...nobody })).toEqual([partner])
})

test('what is about nobody of the house goes to all of the focal point but whom she keeps it from', () => {
  expect(whoMayRead(everybody, { subject: 'conditions', ...nobody })).toEqual(everybody)
  expect(whoMayRead(everybody, { subject: 'elsewhere', named: [], kept: [partner.id] })).toEqual([
    head,
    nurse,
  ])
})

test('where all are named nothing is sealed to anybody', () => {
  const named = [nurse.id, partner.id]
  expect(whoMayRead(everybody, { subject: 'focal-person', named, kept: [] })).toEqual(
    refused('complaint-without-reader', { field: 'kept' }),
  )
})

test('nobody who is named or kept out is ever among the readers, whatever else is said', () => {
  const people = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 12 }).map((at) => `member ${at}` as MemberId),
      isOutside: fc.boolean(),
      leads: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  )
  const some = fc.subarray(Array.from({ length: 13 }, (_, at) => `member ${at}` as MemberId))
  fc.assert(
    fc.property(
      people,
      fc.constantFrom(...complaintSubjects),
      some,
      some,
      (all, subject, named, kept) => {
        const readers = whoMayRead(all, { subject, named, kept })
        if (isRefusal(readers)) return
        expect(readers.some(({ id }) => named.includes(id) || kept.includes(id))).toBe(false)
        if (subject === 'focal-person' || subject === 'staff' || subject === 'not-said')
          expect(readers.some(({ leads, isOutside }) => leads && !isOutside)).toBe(false)
      },
    ),
  )
})
