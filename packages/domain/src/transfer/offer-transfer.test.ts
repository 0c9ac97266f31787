import { describe, expect, test } from 'vitest'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { MotherOfTwo } from '../testing/mother-of-two.ts'
import { decidedIn, typesOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { offerTransfer } from './offer-transfer.ts'
import type { OfferTransfer } from './offer-transfer.ts'

const colleague = inventedId(101)

function offering(night: FirstNight, more: Partial<OfferTransfer> = {}) {
  return offerTransfer(
    { caseFile: night.file },
    { case: night.case, transferTo: colleague, ...more, ...by(asha) },
  )
}

test('an offer changes nothing until it is accepted', () => {
  const night = new FirstNight()
  const before = night.file.responsible
  night.story.carryOut(decidedIn(offering(night)), { by: asha })
  expect(night.file.responsible).toEqual(before)
  expect(night.file.transfers).toMatchObject([{ state: 'waiting' }])
  expect(offering(night)).toMatchObject({ code: 'transfer-waits-already' })
})

test('it stands on the day of whom it was offered to', () => {
  const night = new FirstNight()
  night.story.carryOut(decidedIn(offering(night)), { by: asha })
  expect(night.file.reminders.filter(({ about }) => about === 'transfer')).toMatchObject([
    { code: 'offered', member: colleague },
  ])
})

describe('W7: a family', () => {
  const family = new MotherOfTwo()
  const offered = (more: Partial<OfferTransfer>) =>
    offerTransfer(
      {
        caseFile: family.mother.file,
        caseFiles: new Map(family.all.map((night) => [night.case, night.file])),
        gathering: family.file,
      },
      {
        case: family.mother.case,
        transferTo: colleague,
        gathering: family.gathering.stream,
        ...more,
        ...by(asha),
      },
    )

  test('is offered together, each with her own entry', () => {
    const outcome = offered({ cases: [family.girl.case, family.boy.case] })
    expect(typesOf(outcome)).toEqual(['transfer-offered', 'transfer-offered', 'transfer-offered'])
    expect(new Set(decidedIn(outcome).entries.map(({ stream }) => stream))).toEqual(
      new Set(family.all.map((night) => night.case)),
    )
  })

  test('or somebody says why not', () => {
    expect(offered({ cases: [family.girl.case] })).toMatchObject({
      code: 'family-left-behind',
      field: 'transferStaysWhy',
    })
    expect(offered({ cases: [family.girl.case], transferStaysWhy: 'with his father' }).kind).toBe(
      'decided',
    )
  })
})
