import { expect, test } from 'vitest'
import { foldGathering } from '../gathering/gathering-file.ts'
import { asha, by } from '../testing/first-night.ts'
import { MotherOfTwo } from '../testing/mother-of-two.ts'
import { decidedIn, partsOf, typesOf } from '../testing/outcome.ts'
import { recordBirth } from './record-birth.ts'

test('W7: a birth opens the child’s own file and links her to her mother, in one action', () => {
  const { mother, gathering } = new MotherOfTwo()
  const outcome = recordBirth({
    case: mother.case,
    gathering: gathering.stream,
    givenNames: 'Sol',
    bornOn: '2026-11-22',
    bornWhere: 'house',
    ...by(asha),
  })
  expect(typesOf(outcome)).toEqual(['person-registered', 'birth-recorded'])
  const [registered, birth] = decidedIn(outcome).entries
  expect(registered?.content).toMatchObject({ ageGroup: 'child', givenNames: 'Sol' })
  expect(birth?.content).toMatchObject({
    familyMember: registered?.stream,
    bornTo: mother.case,
  })
  expect(partsOf(birth as never).placement).toEqual({ bornWhere: 'house' })
  gathering.write(birth?.entryType as never, birth?.content as never, { by: asha })
  const { family } = foldGathering(gathering.entries)
  expect(family?.members).toHaveLength(4)
  expect(family?.links.find(({ from }) => from === registered?.stream)).toMatchObject({
    relation: { value: 'daughter-or-son-of' },
    stayTogether: { value: 'must' },
  })
})
