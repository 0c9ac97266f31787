import { describe, expect, test } from 'vitest'
import { caseCompartments } from '../journal/compartment.ts'
import type { CaseCompartment } from '../journal/compartment.ts'
import type { GroupId } from '../journal/identifier.ts'
import { withdrawConsent } from '../consent/withdraw-consent.ts'
import { FirstNight, asha, beto, by, shelter } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import { sendReferral } from '../referral/send-referral.ts'
import { country, plainShelter } from '../testing/first-night.ts'
import { whatWouldLeave, whoMaySee } from './who-may-see.ts'

const casework = inventedId(81) as GroupId
const clinic = inventedId(82) as GroupId
const rules = [
  { compartment: 'care' as const, groups: [casework, clinic] },
  { compartment: 'health' as const, groups: [clinic] },
]

function readers(night: FirstNight, compartment: CaseCompartment, at = firstNight) {
  const all = whoMaySee(
    { stream: night.case },
    { rules, grants: night.grants(), organisation: asha.organisation, at },
  )
  expect(all.map((each) => each.compartment)).toEqual(caseCompartments)
  return all.find((each) => each.compartment === compartment)
}

describe('who may see a case', () => {
  test('own groups, by the reading rules', () => {
    const night = new FirstNight()
    expect(readers(night, 'care')?.groups).toEqual([casework, clinic])
    expect(readers(night, 'health')?.groups).toEqual([clinic])
    expect(readers(night, 'account')?.groups).toEqual([])
  })

  test('others, by live grants over this case, compartment by compartment', () => {
    const night = new FirstNight().agrees().sends()
    expect(readers(night, 'essential')?.organisations).toEqual([
      {
        organisation: beto.organisation,
        group: shelter.recipientGroup,
        basis: 'consent',
        until: undefined,
      },
    ])
    expect(readers(night, 'identity')?.organisations).toEqual([])
  })

  test('nobody else any more, once she withdrew', () => {
    const night = new FirstNight().agrees().sends()
    const outcome = withdrawConsent(
      { caseFile: night.file, grants: night.grants() },
      { case: night.case, everything: true, ...by(asha, firstNight + hour) },
    )
    night.story.carryOut(decidedIn(outcome), { by: asha })
    expect(readers(night, 'essential', firstNight + 2 * hour)?.organisations).toEqual([])
  })

  test('a grant of the other side opens what they write, and is not ours to show as ours', () => {
    const night = new FirstNight().agrees().sends()
    const foreign = night.grants().map((grant) => ({ ...grant, grantor: beto.organisation }))
    const all = whoMaySee(
      { stream: night.case },
      { rules, grants: foreign, organisation: asha.organisation, at: firstNight },
    )
    expect(all.flatMap(({ organisations }) => organisations)).toEqual([])
  })
})

describe('what would leave with a referral', () => {
  const readable = caseCompartments.filter((name) => name !== 'psychosocial')
  const preview = (night: FirstNight) =>
    whatWouldLeave(night.file, {
      ...shelter,
      organisation: asha.organisation,
      readable,
      at: firstNight,
    })
  const verdict = (night: FirstNight, compartment: CaseCompartment) =>
    preview(night).find((each) => each.compartment === compartment)?.verdict

  test('is said part by part: goes, no consent, empty, sealed from you', () => {
    const night = new FirstNight({
      ageGroup: 'adult',
      givenNames: 'Ixchel',
      sleepsWhere: 'room 3',
    }).agrees()
    expect(verdict(night, 'identity')).toBe('goes')
    expect(verdict(night, 'placement')).toBe('no-consent')
    expect(verdict(night, 'health')).toBe('empty')
    expect(verdict(night, 'psychosocial')).toBe('sealed-from-you')
  })

  test('a no to the organisation leaves nothing that goes', () => {
    const night = new FirstNight({ ageGroup: 'adult', givenNames: 'Ixchel' }).agrees()
    const answers = [
      {
        purpose: 'referral' as const,
        recipientOrganisation: shelter.recipientOrganisation,
        recipientGroup: shelter.recipientGroup,
        answer: 'declined' as const,
      },
    ]
    night.agrees([], { answers })
    expect(preview(night).some((each) => each.verdict === 'goes')).toBe(false)
  })

  test('says the same as the guard that decides: what "goes" is granted, what does not is refused', () => {
    const night = new FirstNight({
      ageGroup: 'adult',
      givenNames: 'Ixchel',
      sleepsWhere: 'room 3',
      howMet: 'at the door',
      allergies: ['latex'],
    }).agrees(['care', 'essential', 'identity'])
    for (const { compartment, verdict: said } of preview(night)) {
      if (said !== 'goes' && said !== 'no-consent') continue
      const situation = { caseFile: night.file, recipient: plainShelter, country }
      const outcome = sendReferral(situation, night.asksShelter({ goesAlong: [compartment] }))
      expect(outcome.kind, compartment).toBe(said === 'goes' ? 'decided' : 'refused')
    }
  })
})
