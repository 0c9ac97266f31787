import { describe, expect, test } from 'vitest'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf } from '../testing/outcome.ts'
import { identityRecorded } from './identity-recorded.ts'
import { recordIdentity } from './record-identity.ts'

function nightOf(names: readonly string[]): FirstNight {
  return new FirstNight({ ageGroup: 'adult', givenNames: 'Itzel', otherNames: names })
}

describe('a correction', () => {
  test('is the answer from now on; what stood before stays in the history', () => {
    const night = nightOf([])
    const outcome = recordIdentity(night.file, {
      case: night.case,
      manner: 'correction',
      givenNames: 'Ixchel',
      ...by(asha),
    })
    night.story.carryOut(decidedIn(outcome), { by: asha })
    const { givenNames } = night.file.registers
    expect(givenNames?.value).toBe('Ixchel')
    expect(givenNames?.history.map(({ value }) => value)).toEqual(['Itzel', 'Ixchel'])
    expect(givenNames?.disputed).toBe(false)
  })

  test('can take an answer back without a new one', () => {
    const night = nightOf([])
    const outcome = recordIdentity(night.file, {
      case: night.case,
      clearedIdentity: ['givenNames'],
      ...by(asha),
    })
    night.story.carryOut(decidedIn(outcome), { by: asha })
    expect(night.file.registers.givenNames?.value).toBeUndefined()
    expect(night.file.registers.givenNames?.history).toHaveLength(2)
  })

  test('may change child or adult, which the server must know too', () => {
    const night = nightOf([])
    const outcome = recordIdentity(night.file, { case: night.case, ageGroup: 'child', ...by(asha) })
    expect(identityRecorded.facts(entryOf(outcome, identityRecorded).content)).toEqual({
      family: 'case',
      ageGroup: 'child',
    })
  })
})

describe('an addition', () => {
  test('makes a list longer by what is new', () => {
    const night = nightOf(['Chelita'])
    const outcome = recordIdentity(night.file, {
      case: night.case,
      manner: 'addition',
      otherNames: ['Chelita', 'Ixmucané'],
      ...by(asha),
    })
    expect(entryOf(outcome, identityRecorded).content.otherNames).toEqual(['Chelita', 'Ixmucané'])
  })

  test('keeps her contacts apart even where only the channel differs', () => {
    const night = new FirstNight({
      ageGroup: 'adult',
      safeContacts: [{ channel: 'telephone', to: '555' }],
    })
    const outcome = recordIdentity(night.file, {
      case: night.case,
      manner: 'addition',
      safeContacts: [
        { to: '555', channel: 'telephone' },
        { channel: 'message', to: '555' },
      ],
      ...by(asha),
    })
    expect(entryOf(outcome, identityRecorded).content.safeContacts).toHaveLength(2)
  })

  test('to a list that nobody began is the list', () => {
    const night = new FirstNight()
    const outcome = recordIdentity(night.file, {
      case: night.case,
      manner: 'addition',
      nationalities: ['HND'],
      ...by(asha),
    })
    expect(entryOf(outcome, identityRecorded).content.nationalities).toEqual(['HND'])
  })
})

test('an entry that says nothing is not made, whatever reason is given for it', () => {
  const night = new FirstNight()
  const outcome = recordIdentity(night.file, {
    case: night.case,
    manner: 'correction',
    why: 'a slip',
    ...by(asha),
  })
  expect(outcome).toMatchObject({ code: 'nothing-said' })
})
