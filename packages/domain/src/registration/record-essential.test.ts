import { expect, test } from 'vitest'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { essentialRecorded } from './essential-recorded.ts'
import { recordEssential } from './record-essential.ts'

test('everything that the shift must know lies in one compartment, so that one screen opens it (W1)', () => {
  const outcome = recordEssential({
    case: new FirstNight().case,
    allergies: ['penicillin'],
    medicines: [{ name: 'insulin', hours: '07:00, 19:00' }],
    pregnancy: 'yes',
    seizures: 'not-asked',
    selfHarmAlert: 'yes',
    languages: ['q-eqchi'],
    interpreterNeeded: 'yes',
    mustNotBeTold: ['her uncle'],
    callInNeed: [{ who: 'the coordinator', how: 'house telephone' }],
    ...by(asha),
  })
  const parts = partsOf(decidedIn(outcome).entries[0] as never)
  expect(Object.keys(parts)).toEqual(['essential'])
  expect(
    Object.values(essentialRecorded.fields).every(({ compartment }) => compartment === 'essential'),
  ).toBe(true)
})

test('"not asked" is not "no": both are said as they are', () => {
  const outcome = recordEssential({
    case: new FirstNight().case,
    pregnancy: 'not-asked',
    ...by(asha),
  })
  expect(entryOf(outcome, essentialRecorded).content.pregnancy).toBe('not-asked')
})

test('is taken down on a closed case too: an observation is never refused (W4)', () => {
  const night = new FirstNight()
  const outcome = recordEssential({ case: night.case, allergies: ['latex'], ...by(asha) })
  expect(outcome.kind).toBe('decided')
})

test('the server learns nothing of it but that something was written', () => {
  const outcome = recordEssential({ case: new FirstNight().case, pregnancy: 'yes', ...by(asha) })
  expect(essentialRecorded.facts(entryOf(outcome, essentialRecorded).content)).toEqual({
    family: 'case',
  })
})

test('an entry that says nothing is not made', () => {
  expect(recordEssential({ case: new FirstNight().case, ...by(asha) })).toMatchObject({
    code: 'nothing-said',
  })
})

test('an answer outside the four is refused by field, without the answer', () => {
  const outcome = recordEssential({
    case: new FirstNight().case,
    pregnancy: 'maybe' as 'yes',
    ...by(asha),
  })
  expect(outcome).toEqual({ kind: 'refused', code: 'not-a-listed-choice', field: 'pregnancy' })
})
