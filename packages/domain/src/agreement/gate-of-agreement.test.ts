import { describe, expect, test } from 'vitest'
import { issueGrant } from '../grant/issue-grant.ts'
import { sendReferral } from '../referral/send-referral.ts'
import type { SendReferral } from '../referral/send-referral.ts'
import { agreed } from '../testing/agreed.ts'
import {
  asha,
  beto,
  by,
  country,
  FirstNight,
  plainShelter,
  shelter,
} from '../testing/first-night.ts'
import { decidedIn, typesOf } from '../testing/outcome.ts'
import type { Agreement } from './agreements.ts'

const sent = ['grant-issued', 'grant-issued', 'referral-sent']

function sending(
  night: FirstNight,
  agreements: readonly Agreement[],
  more: Partial<SendReferral> = {},
) {
  return sendReferral(
    { caseFile: night.file, recipient: plainShelter, agreements, country },
    night.asksShelter(more),
  )
}

const beyond = { kind: 'refused', code: 'beyond-agreement', field: 'identity', source: 'W12' }

describe('W12: a referral within an agreement', () => {
  test('takes along what was agreed', () => {
    expect(typesOf(sending(new FirstNight().agrees(), agreed()))).toEqual(sent)
  })

  test('takes along nothing beyond it that is not named as such, whatever she agreed to', () => {
    const night = new FirstNight().agrees()
    const goesAlong = ['care', 'identity'] as const
    expect(sending(night, agreed(), { goesAlong })).toMatchObject(beyond)
    expect(sending(night, agreed(), { goesAlong, beyondAgreement: ['health'] })).toMatchObject(
      beyond,
    )
  })

  test('takes along this once what is named, by her own yes', () => {
    const once = { goesAlong: ['care', 'identity'], beyondAgreement: ['identity'] } as const
    expect(typesOf(sending(new FirstNight().agrees(), agreed(), once))).toEqual(sent)
    const narrower = new FirstNight().agrees(['care', 'essential'])
    expect(sending(narrower, agreed(), once)).toMatchObject({
      code: 'consent-too-narrow',
      field: 'identity',
    })
  })

  test('is no yes of hers', () => {
    expect(sending(new FirstNight(), agreed())).toMatchObject({ code: 'consent-missing' })
    const some = new FirstNight().agrees(['care'])
    expect(sending(some, agreed(), { goesAlong: ['care', 'essential'] })).toMatchObject({
      code: 'consent-too-narrow',
      field: 'essential',
    })
  })

  test('is one that gives this recipient nothing: all of it is beyond', () => {
    const others = agreed({
      projections: [{ recipient: asha.organisation, compartments: ['care'], why: 'atiende' }],
    })
    expect(sending(new FirstNight().agrees(), others)).toMatchObject({
      code: 'beyond-agreement',
      field: 'care',
    })
  })
})

describe('without an agreement', () => {
  test.each([
    ['none was signed', []],
    ['one party signed alone', agreed({}, [asha.organisation])],
    ['its last day is over', agreed({ lastDay: '2026-11-20' })],
    ['it is for something else', agreed({ purposes: ['return'] })],
  ])('a referral goes once by her yes that names the recipient: %s', (_, agreements) => {
    const night = new FirstNight().agrees()
    expect(typesOf(sending(night, agreements, { goesAlong: ['care', 'identity'] }))).toEqual(sent)
    expect(sending(new FirstNight(), agreements)).toMatchObject({ code: 'consent-missing' })
    const toAnother = new FirstNight().agrees([], {
      answers: [
        {
          purpose: 'referral',
          recipientOrganisation: asha.organisation,
          compartments: ['care', 'essential'],
          answer: 'given',
        },
      ],
    })
    expect(sending(toAnother, agreements)).toMatchObject({ code: 'consent-missing' })
  })

  test('nothing is shared for another purpose than a referral', () => {
    const night = new FirstNight().agrees([], {
      answers: [
        {
          purpose: 'return',
          recipientOrganisation: beto.organisation,
          compartments: ['care'],
          answer: 'given',
        },
      ],
    })
    const sharing = (agreements: readonly Agreement[]) =>
      issueGrant(
        { caseFile: night.file, recipient: plainShelter, agreements, country },
        { case: night.case, purpose: 'return', ...shelter, compartments: ['care'], ...by(asha) },
      )
    expect(sharing([])).toMatchObject({ code: 'agreement-missing', field: 'purpose' })
    expect(typesOf(sharing(agreed({ purposes: ['return'] })))).toEqual(['grant-issued'])
  })
})

test('the law and a danger to her wait for no agreement', () => {
  for (const kind of ['legal-ground', 'emergency'] as const) {
    const otherBasis = { kind, ground: 'vital-interest', justification: 'peligro esta noche' }
    const more = { goesAlong: ['identity'], otherBasis } as const
    expect(decidedIn(sending(new FirstNight(), agreed(), more)).entries).toHaveLength(3)
    expect(decidedIn(sending(new FirstNight(), [], more)).entries).toHaveLength(3)
  }
})

test('a grant is held to the agreement as a referral is', () => {
  const night = new FirstNight().agrees()
  const sharing = (beyondAgreement?: readonly ['identity']) =>
    issueGrant(
      { caseFile: night.file, recipient: plainShelter, agreements: agreed(), country },
      {
        case: night.case,
        purpose: 'referral',
        ...shelter,
        compartments: ['care', 'identity'],
        ...(beyondAgreement === undefined ? {} : { beyondAgreement }),
        ...by(asha),
      },
    )
  expect(sharing()).toMatchObject(beyond)
  expect(typesOf(sharing(['identity']))).toEqual(['grant-issued'])
})
